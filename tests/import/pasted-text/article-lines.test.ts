import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/import/pasted-text/read-pasted.ts';

/** Sentences of an article that begin as the template's own words do. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Share prices fell by a third.',
    'Share and share alike, she said.',
    'Next week the council votes.',
    'Next: a vote in May, then the summer break.',
    'Comments by the mayor were brief.',
    'Comments were not allowed.',
    'Reply came at noon.',
    'Reply to critics: none.',
    'No comment on the plans came from the ministry.',
    'Two responses to the plan came in.',
    'Subscribe to our view or leave, he said.',
    'Follow us to the river, the guide said.',
    'Read more books, the librarian said.',
    'Related costs rose by a tenth.',
    'Source of the river: a spring under the church.',
    'Sources close to the mayor deny it.',
    'Tags were found on every sheep.',
    'Topics were chosen by lot.',
    'Advertisement is not the right word, he said.',
    'Ads cover the old tram.',
    'Search parties went out at dawn.',
    'Print is not dead, the editor said.',
    'Save the mill, the posters say.',
    'Menu prices rise on Monday.',
    'Close the gate, the sign says.',
    'Top of the list is the roof.',
    'Written by hand, the letter is hard to read.',
    'By Tuesday the water was gone.',
    'By hand, she said.',
    'Previous owners left in 1974.',
    'Photo albums lay in the mud.',
    'Photo: she has none.',
    'Image counts, he said.',
    'Credit goes to the cook.',
    'Update your boiler, the fire brigade says.',
    'Published in 1911, the book is rare.',
    'More from him soon, she said.',
    'More in May.',
    'Most read nothing at all.',
    'Back to top form, the team won.',
    'Contact was lost at nine.',
    'Author and baker, he writes at night.',
    'About the author nobody knows much.',
    'Sign up, they told him.',
    '5 minutes later the roof fell in.',
    'One comment on the night: loud.',
    'See also the light, the abbot said.',
    'Via the old bridge it takes an hour.',
    'Lecture on bridges at nine.',
    'Two hours ago it was dry.',
  ],
  de: [
    'Teilen wollen sie nicht.',
    'Weiter ging es nach einer Pause.',
    'Kommentare gab es keine.',
    'Kommentar des Bürgermeisters: keiner.',
    'Keine Antworten gab der Minister.',
    'Anzeige wurde erstattet.',
    'Werbung lehnt sie ab.',
    'Von Montag an gilt die Sperre.',
    'Autor ist er nicht.',
    'Zurück bleibt ein Loch.',
    'Nächster Halt: unbekannt.',
    'Dazu sagte er nichts.',
    'Quelle des Lärms: ein Lüfter.',
    'Themen gab es genug.',
    'Suche eingestellt, hieß es um neun.',
    'Bild der Lage: düster.',
    'Foto und Film sind verboten.',
    'Drucken kann hier jeder.',
    'Nach oben führt nur eine Leiter.',
    'Mehr aus dem Dorf wollte er nicht sagen.',
    'Stand Montag fehlen zwei Millionen.',
    'Eine Antwort auf die Frage gab es nicht.',
    'Kontakt hält sie per Brief.',
    'Abo und Einzelkarte kosten gleich viel.',
  ],
  fr: [
    'Partager ne coûte rien.',
    'Suivant la règle, il attend.',
    'Commentaires interdits, dit le panneau.',
    'Publicité mensongère, selon le juge.',
    'Par chance, personne ne dormait.',
    'Source de joie, le bal revient.',
    'Lire aussi est un plaisir, dit-il.',
    'Photo de famille sur le mur.',
    'Avec le vent, tout change.',
    'Répondre prend du temps.',
    'Précédent fâcheux, juge le maire.',
    'À la une, rien de neuf.',
    'Aucun commentaire de la mairie.',
    'Contact perdu à neuf heures.',
    'Plus de pain, plus de sel.',
    'Auteur de trois livres, il pêche.',
  ],
  es: [
    'Compartir no cuesta nada.',
    'Siguiente parada: el puerto.',
    'Comentarios no faltaron.',
    'Publicidad no habrá.',
    'Por suerte, nadie dormía.',
    'Fuente de alegría, vuelve el baile.',
    'Más información dará el alcalde.',
    'Más sobre el tema dirá mañana.',
    'Anterior a la guerra, el molino sigue.',
    'Lee también por las noches, dice.',
    'Foto no hay ninguna.',
    'Responder llevará meses.',
    'Buscar setas está prohibido.',
    'Inicio de curso sin luz.',
    'Sin comentarios, dijo el portavoz.',
    'Arriba no queda nadie.',
  ],
  ru: [
    'Поделиться было нечем.',
    'Далее слово взял мэр.',
    'Ответить мэр не смог.',
    'Комментарии излишни, сказал он.',
    'Реклама здесь ни при чём.',
    'Источник шума не нашли.',
    'Источник: неизвестен до сих пор.',
    'Автор проекта живёт в деревне.',
    'Фото не сохранилось.',
    'Читайте больше, советует она.',
    'Следующая остановка: конечная.',
    'Поиск прекратили в девять.',
    'Меню не изменилось.',
    'Вход свободный.',
    'Наверх ведёт лестница.',
    'Темы выбирали жребием.',
    'По теме он молчал.',
    'Обновлено всё, кроме крыши.',
    'Подписаться никто не захотел.',
  ],
  ar: [
    'شارك في الحفل مئة طفل.',
    'المزيد من المطر متوقع غدا.',
    'المصدر الوحيد للماء بئر.',
    'التالي في القائمة طبيب.',
    'تعليقات الناس كانت قليلة.',
    'إعلان النتيجة يوم الأحد.',
    'بحث الرجال حتى الفجر.',
    'كتب الوزير رسالة قصيرة.',
    'رد الحارس بابتسامة.',
    'تقرير اللجنة طويل.',
    'صورة واحدة بقيت.',
    'القائمة طويلة.',
    'تابعنا السير على الأقدام.',
    'التعليقات ممنوعة هنا.',
    'مشاركة الجيران كانت كبيرة.',
  ],
};

const PROSE: Readonly<Record<string, string>> = {
  en: 'The bridge over the river was closed to all traffic on Monday, and the people who live there are not pleased.',
  de: 'Die Brücke über den Fluss ist seit Montag für den Verkehr gesperrt, und die Leute im Ort sind nicht erfreut.',
  fr: 'Le pont sur la rivière est fermé depuis lundi à la circulation, et les gens du village ne sont pas contents.',
  es: 'El puente sobre el río está cerrado desde el lunes al tráfico, y los vecinos del pueblo no están contentos.',
  ru: 'Мост через реку закрыт с понедельника для движения, и жители посёлка этому совсем не рады, говорят они.',
  ar: 'أغلق الجسر فوق النهر منذ يوم الاثنين أمام حركة السير، وسكان القرية غير راضين عن ذلك كما يقولون.',
};

describe.each(Object.keys(SENTENCES))('a sentence of the article is never boilerplate: %s', (language) => {
  const prose = PROSE[language] ?? '';
  test.each(SENTENCES[language] ?? [])('%s', (sentence) => {
    for (const after of [[], ['', prose, '', prose]]) {
      const text = ['A headline of some words', '', prose, '', sentence, ...after].join('\n');
      expect(readPasted(text, []).parts).toContainEqual({ kind: 'paragraph', text: sentence });
    }
  });
});

describe('stretches of boilerplate end where the article goes on', () => {
  const prose = PROSE['en'] ?? '';
  const bodyOf = (...lines: string[]) =>
    readPasted(['A headline of some words', '', prose, '', prose, '', ...lines].join('\n'), []).parts.map(
      (part) => (part.kind === 'paragraph' || part.kind === 'heading' ? part.text : part.kind),
    );

  test('other articles in mid-article, before a last paragraph', () => {
    expect(
      bodyOf('Related articles', 'One title of a story', 'Another title of one', '', prose, '', 'Source: X'),
    ).toEqual([prose, prose, prose]);
  });
  test('a heading behind the list stays', () => {
    expect(
      bodyOf(
        'Related articles',
        'One title of a story',
        'Another title of one',
        '',
        'What now',
        '',
        prose,
        prose,
      ),
    ).toEqual([prose, prose, 'What now', prose, prose]);
  });
  test('teasers of other articles below the article go', () => {
    expect(
      bodyOf('Related articles', 'One title of a story', prose, '', 'Another title of one', prose),
    ).toEqual([prose, prose]);
  });
  test('a counter of comments in mid-article', () => {
    expect(bodyOf('12 comments', '', prose, '', prose)).toEqual([prose, prose, prose, prose]);
  });
  test('readers’ comments go', () => {
    expect(
      bodyOf('2 comments', '', 'Ann says:', prose, 'Reply', '', 'Bo says:', prose, prose, 'Reply'),
    ).toEqual([prose, prose]);
  });
  test('an author box and its paragraph about the author', () => {
    expect(bodyOf('About the author', 'Ann Lee', 'Editor', prose, '', 'Back to top')).toEqual([prose, prose]);
  });
  test('a short last sentence behind a newsletter box', () => {
    expect(bodyOf('Newsletter', 'Your email address', 'Sign up', '', 'Admission is free.')).toEqual([
      prose,
      prose,
      'Admission is free.',
    ]);
  });
  test('the headline above the comment form', () => {
    expect(bodyOf('A headline of some words', '', 'Leave a Reply', 'Name *')).toEqual([prose, prose]);
  });
});
