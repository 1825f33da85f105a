import { configure } from '@testing-library/dom';

// The library's own second is too short for a busy machine.
configure({ asyncUtilTimeout: 60_000 });
