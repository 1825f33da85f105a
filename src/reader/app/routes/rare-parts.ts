export { rareComponents } from '../../../page/article/RareBlocks.tsx';
export { LiveArticle } from '../../live/LiveArticle.tsx';
