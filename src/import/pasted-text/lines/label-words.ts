/** The words of a table: between bars and line ends. */
const listed = (text: string): string[] =>
  text
    .split(/[|\n]/u)
    .map((word) => word.trim())
    .filter(Boolean);

/** What announces the headline of another article, on the same line or the next. */
export const RELATED: readonly string[] = listed(`
  lesen sie jetzt | jetzt lesen
  you may also like | you might also like | das könnte sie auch interessieren | auch interessant
  vous aimerez aussi | vous pourriez aussi aimer | te podría interesar | también le puede interesar
  вам может быть интересно | ранее по теме | قد يعجبك أيضا | قد يعجبك أيضاً | قد يعجبك أيضًا
  read more | read also | also read | read on | read this | related | related story
  related article | see also | see more | more on this | read it here | read next
  further reading | lesen sie auch | lesen sie mehr | lesen sie dazu | lesen sie hier
  lies auch | mehr zum thema | mehr dazu | siehe auch | weiterlesen | zum thema
  lesen sie weiter | mehr lesen | dazu | lire aussi | à lire aussi | a lire aussi
  lire également | à lire également | lire la suite | voir aussi | lisez aussi | à lire
  lire plus | en savoir plus | sur le même sujet | lee también | leer también
  lea también | te recomendamos | leer más | lee más | lea más | ver también | también lee
  vea también | más información | relacionado | noticia relacionada | puedes leer
  sigue leyendo | le recomendamos | читайте также | читать также | читайте по теме
  по теме | смотрите также | см также | читать далее | читать дальше | подробнее
  ещё по теме | еще по теме | материал по теме | читайте | узнать больше
  читайте подробнее | اقرأ أيضا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضاً | اقرأ المزيد
  اقرا ايضا | اقرأ كذلك | طالع أيضا | شاهد أيضا | شاهد أيضاً | انظر أيضا | للمزيد
  ذات صلة | خبر ذو صلة | طالع أيضاً | اقرأ أيضًا | إقرأ أيضًا | مقال ذو صلة
  related reading | related coverage | don t miss | you may also read | more on this story
  also see | recommended reading | more on the topic | lesen sie dazu auch | lesetipp
  auch lesen | das könnte sie interessieren | mehr zu diesem thema
  lesen sie mehr zum thema | hintergrund zum thema | à lire ensuite | sur le même thème
  notre article | notre dossier | lire notre article | lire aussi notre article
  pour aller plus loin | à voir aussi | lee además | lea además | te puede interesar
  también te puede interesar | más sobre el tema | lea aquí | sobre el mismo tema
  читайте ещё | читайте еще | материалы по теме | статья по теме | новости по теме
  см. также | читайте на эту тему | اقرأ ايضا | اقرا أيضا | قد يهمك أيضا | قد يهمك أيضاً
  قد يهمك | مواضيع ذات صلة | أخبار ذات صلة | لمزيد من التفاصيل | اقرأ في هذا الموضوع
  مقالات ذات صلة | تابع أيضا | تابع أيضاً | تابع أيضًا | قد يهمك أيضًا | شاهد أيضًا
  طالع أيضًا
`);

/** Those of them that need no colon before the headline, since no sentence goes on behind them with a capital. */
export const RELATED_OPENINGS: readonly string[] = listed(`
  read more | read also | also read | see also | lesen sie auch | lesen sie dazu auch
  lesen sie mehr | lies auch | siehe auch | lire aussi | à lire aussi | a lire aussi
  lire également | à lire également | voir aussi | lee también | leer también
  lea también | vea también | ver también | también lee | lee además | читайте также
  читать также | смотрите также | читайте по теме | материал по теме | اقرأ أيضا
  اقرأ أيضاً | اقرأ أيضًا | إقرأ أيضا | إقرأ أيضاً | إقرأ أيضًا | اقرأ كذلك | طالع أيضا
  طالع أيضاً | شاهد أيضا | شاهد أيضاً | شاهد أيضًا | قد يهمك أيضا | قد يهمك أيضاً
`);

/** Words before the source of an article. */
export const SOURCES: readonly string[] = listed(`
  sources | source | quelle | quellen | fuente | fuentes | источник | источники | المصدر
  المصادر | مصدر | with material from | mit material von | via | mit informationen von
  mit agenturmaterial | avec information de | source de l article | con información de
  con informacion de | по материалам | نقلا عن | نقلاً عن | المصدر الأصلي
  original source | quellenangabe | source originale | fuente original | источник новости
  source link
`);

/** What announces tags. */
export const TAGS: readonly string[] = listed(`
  archivado en | abgelegt unter | classé sous
  tags | tag | topics | filed under | tagged | keywords | labels | schlagwörter
  schlagworte | schlagwort | themen | stichwörter | étiquettes | mots-clés | mots clés
  thèmes | sujets | etiquetas | temas | palabras clave | en este artículo | теги | тэги
  метки | темы | ключевые слова | الوسوم | وسوم | كلمات مفتاحية | كلمات دلالية | العلامات
  الكلمات المفتاحية | مواضيع | تاغ | topics in this article | article topics
  themen in diesem artikel | mehr zu den themen | thema | mot-clé | sur le thème
  etiqueta | más temas | temas relacionados | тег | хештеги | сюжеты | الوسم | وسم
  كلمات مفاتيح | المواضيع | الكلمات الدلالية | related topics | related tags
  verwandte themen | suggested topics | see more on
`);

/** What announces the section. */
export const SECTIONS: readonly string[] = listed(`
  category | categories | section | posted in | filed in | published in | in category
  kategorie | kategorien | rubrik | ressort | veröffentlicht in | abgelegt unter
  catégorie | catégories | rubrique | publié dans | classé dans | categoría | categorías
  sección | publicado en | категория | категории | рубрика | рубрики
  раздел | опубликовано в | القسم | قسم | تصنيف | التصنيف | التصنيفات | نشر في
`);

/** What announces a caption. */
export const CAPTIONS: readonly string[] = listed(`
  image caption | photo caption | caption | bildunterschrift | légende | légende image
  pie de foto | подпись к фото | подпись к изображению | التعليق على الصورة | تعليق الصورة
`);

/** What announces the author of a photo, before the picture’s caption. */
export const CREDITS: readonly string[] = listed(`
  image source | image credit | bildquelle | bildrechte | source de l image | crédit photo
  fuente de la imagen | автор фото | источник изображения | صدر الصورة | مصدر الصورة
`);

/** Kinds of article, as they stand above a headline. */
export const STORY_KINDS: readonly string[] = listed(`
  analysis | opinion | comment | editorial | explainer | exclusive | live | interview | feature
  review | profile | obituary | factbox | breaking news | in pictures | fact check | long read
  analyse | kommentar | meinung | reportage | porträt | exklusiv | leitartikel | glosse | hintergrund
  entretien | tribune | éditorial | chronique | enquête | récit | décryptage | portrait | análisis
  opinión | entrevista | reportaje | crónica | exclusiva | анализ | мнение | интервью | репортаж
  колонка | комментарий | эксклюзив | аналитика | تحليل | رأي | مقابلة | حوار | تقرير | حصري | خاص
  افتتاحية | تحقيق | in depth | investigation | q&a | letter | column | report | background
  spotlight | breaking | just in | eilmeldung | faktencheck | gastbeitrag | essay | bericht | kolumne
  rezension | en direct | vidéo | infographie | billet | exclusif | info | édito | en vivo
  última hora | columna | tribuna | vídeo | perfil | en directo | срочно | видео | обзор | рецензия
  расследование | статья | عاجل | فيديو | مقال | بالفيديو | بالصور | قصة | تغطية | مباشر
`);

/** Where a breadcrumb begins. */
export const HOME: readonly string[] = listed(`
  home | startseite | accueil | inicio | portada | главная | الرئيسية | start | news | nachrichten
  actualités | noticias | новости | أخبار | الأخبار | homepage | home page | zur startseite
  página principal | all news | alle nachrichten | toute l actualité | все новости | الصفحة الرئيسية
  you are here | sie sind hier | vous êtes ici | estás aquí | вы здесь | أنت هنا | titelseite
  aktuelles | top
`);
