import type { ExampleEdition } from './write-edition.ts';

const WORLD = 'Welt und Wirtschaft';
const SCIENCE = 'Wissenschaftsgeschichte';
const CULTURE = 'Kultur';
const SPORT = 'Sport';
const CREDIT = 'Getty Open Content';

/** A newspaper in German, with the long compounds that narrow columns have to carry. */
export const germanPaper: ExampleEdition = {
  language: 'de',
  title: 'Das Breitblatt',
  tagline: 'Die Nachrichten von gestern, zweimal geprüft',
  sections: [
    {
      name: WORLD,
      slug: 'welt',
      description: 'Verträge, Kanäle, Nullmeridiane: wie die Welt zu ihrer Ordnung kam.',
    },
    {
      name: SCIENCE,
      slug: 'wissenschaft',
      description: 'Was gemessen wurde, von wem, und wie sicher man sich ist.',
    },
    { name: CULTURE, slug: 'kultur' },
    { name: SPORT, slug: 'sport' },
  ],
  articles: [
    {
      slug: 'nagasaki',
      section: CULTURE,
      headline: 'Der Fluss, der für eine Fotografie stillhielt',
      lead: 'Anderthalb Jahrhunderte lang sahen die Leute auf die Boote in diesem Bild aus Nagasaki. Sieht man auf das Wasser, wird daraus eine Fotografie der Zeit.',
      byline: 'Marta Lindqvist',
      body: [
        'Die Flut kenterte, als das Objektiv geöffnet wurde. Das wissen wir, weil das Boot am Ufer vorn scharf und hinten weich ist: Es war eine Handbreit an seinem Seil geschwojt, ehe der Deckel wieder saß.',
        'Felice Beato, der das Bild um 1865 machte, hat keine Uhrzeit hinterlassen. Er brauchte es nicht. Das Glas hat sie bewahrt.',
      ],
      photo: {
        name: 'boats',
        alt: 'Eine Dschunke mit hohem Mast und zwei überdachte Boote auf einem stillen Fluss, dahinter Häuser und Hügel',
        credit: CREDIT,
      },
    },
    {
      slug: 'alpinismus',
      section: WORLD,
      headline: 'Erstbesteigungsgeschichte: das Jahrzehnt, in dem fast alle Alpengipfel fielen',
      lead: 'Zwischen 1854 und 1865 wurden Dutzende Gipfel zum ersten Mal erreicht. Dann riss am Matterhorn ein Seil.',
      byline: 'Jonas Achterberg',
      body: [
        'Es begann als Sommerfrische von Anwälten und Pfarrern und endete mit einer Frage im Parlament: Darf jemand für einen Gipfel sein Leben wagen?',
      ],
      photo: { name: 'alps', alt: 'Verschneite Gipfel über einem tiefen Tal', credit: CREDIT },
    },
    {
      slug: 'katze',
      section: SCIENCE,
      headline: 'Vierundzwanzig Aufnahmen einer Hauskatze',
      lead: 'Eadweard Muybridge hielt 1887 die Bewegung an, und zum ersten Mal sah man, wie eine Katze die Pfote setzt.',
      body: [
        'Jede Kamera wurde von einem Faden ausgelöst, den die Katze zerriss. Nacheinander gezeigt, schien sie zu gehen: Kino, bevor es so hieß.',
      ],
      photo: {
        name: 'cat',
        alt: 'Vierundzwanzig kleine Bilder einer gehenden, trabenden und springenden Katze',
        credit: CREDIT,
      },
    },
    {
      slug: 'luftbild',
      section: SCIENCE,
      headline: 'Vor den Satelliten lehnte sich ein Mann aus dem Flugzeug',
      lead: 'Die ersten Luftbilder machten aus jahrelanger Landvermessungsarbeit die Sache eines Nachmittags.',
      body: [
        'Zehn Kilogramm wog die Kamera, und der Fotograf rief dem Piloten zu, ruhig zu fliegen. Aus solchen Bildern lernten Archäologen, Städte unter Äckern zu sehen.',
      ],
      photo: { name: 'airplane', alt: 'Ein Doppeldecker von oben über Feldern', credit: CREDIT },
    },
    {
      slug: 'schaltsekunde',
      section: SCIENCE,
      headline: 'Die Schaltsekunde geht in den Ruhestand',
      lead: 'Nach 2035 darf die Weltzeit ein wenig von der Erddrehung abweichen.',
      body: [
        'Siebenundzwanzig Sekunden wurden seit 1972 eingefügt, und jede brachte irgendwo einen Rechner durcheinander.',
      ],
    },
    {
      slug: 'marathon',
      section: SPORT,
      headline: 'Warum der Marathon 42,195 Kilometer lang ist',
      lead: 'Vermessen wurde 1908 vom Kinderzimmerfenster in Windsor bis vor die Loge der Königin.',
      body: [
        'Dabei ist es seit 1921 geblieben, auch wenn niemand den Läufern die letzten Meter erklärt hat.',
      ],
    },
    {
      slug: 'nullmeridian',
      section: WORLD,
      headline: 'Fünfundzwanzig Staaten einigen sich auf eine Linie',
      lead: 'In Washington wurde 1884 Greenwich zur Null. Frankreich enthielt sich.',
      body: [
        'Zuvor hatte jede Seemacht ihren eigenen Nullmeridian, und kluge Kapitäne führten Umrechnungstafeln.',
      ],
    },
    {
      slug: 'blossfeldt',
      section: CULTURE,
      headline: 'Pflanzen, fotografiert wie Baudenkmäler',
      lead: 'Karl Blossfeldt nahm dreißig Jahre lang Knospen auf, um Studenten zu zeigen, wie Dinge gebaut sind.',
      body: ['Dreißigfach vergrößert wurden Stängel zu Säulen. Als Fotografen sah er sich nicht.'],
      photo: { name: 'allium', alt: 'Vergrößerter Blütenkopf eines Lauchs vor grauem Grund', credit: CREDIT },
    },
    {
      slug: 'container',
      section: WORLD,
      headline: 'Hafenumschlagsgeschwindigkeit: was eine Stahlkiste veränderte',
      lead: 'Das erste Containerschiff fuhr 1956 mit achtundfünfzig Kisten.',
      body: ['Eine Tonne zu laden kostete vorher knapp sechs Dollar, danach sechzehn Cent.'],
    },
  ],
};
