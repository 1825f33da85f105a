import type { BoilerplateKind } from '../lines/pasted-page.ts';

/**
 * Texts of page templates around an article, in six languages. Each entry, between bars, is matched
 * against a whole line, folded to small letters without signs at its ends; `*` stands for a few words that may
 * follow or stand between.
 */
export const BOILERPLATE: Readonly<Partial<Record<BoilerplateKind, string>>> = {
  'page tools': `
    skip to content | skip to site index | listen to this article * | skip to main content | skip to the content | skip navigation | menu | open menu
    close menu | log in | login | sign in | sign up | subscribe | subscribe now | print | print this page
    bookmark | listen | listen to this article | font size | show more | view all | toggle navigation
    accessibility | donate | support us | my account | register | dark mode | watch live | report an error
    text size | download pdf | you are here | zum inhalt springen | zum inhalt | zum hauptinhalt springen
    direkt zum inhalt | menü | menü öffnen | suche | suchen | anmelden | abmelden | einloggen | registrieren
    abonnieren | jetzt abonnieren | abo | drucken | merken | merkliste | vorlesen | artikel anhören
    schriftgröße | mehr anzeigen | schließen | startseite | e-paper | jetzt spenden | fehler melden
    artikel merken | navigation überspringen | aller au contenu | aller au contenu principal
    passer au contenu | rechercher | recherche | se connecter | connexion | s inscrire | s abonner
    abonnez-vous | je m abonne | imprimer | sauvegarder | écouter | écouter l article | afficher plus
    voir plus | fermer | accueil | mon compte | faire un don | ajouter à vos favoris | réservé aux abonnés
    saltar al contenido | ir al contenido | ir al contenido principal | saltar al contenido principal | menú
    abrir menú | cerrar | buscar | iniciar sesión | inicia sesión | acceder | registrarse | regístrate
    suscribirse | suscríbete | suscríbase | imprimir | guardar | escuchar | mostrar más | ver más | inicio
    portada | escucha este artículo | mi cuenta | перейти к содержимому | перейти к содержанию
    перейти к основному содержанию | к содержанию | меню | поиск | найти | войти | вход | регистрация
    зарегистрироваться | подписаться | подписка | распечатать | печать | версия для печати | сохранить
    в закладки | слушать | показать еще | показать ещё | закрыть | главная | на главную | в избранное
    нашли ошибку* | нашли опечатку* | сообщить об ошибке | تخطي إلى المحتوى | تخطى إلى المحتوى
    انتقل إلى المحتوى | التجاوز إلى المحتوى | الانتقال إلى المحتوى | القائمة | بحث | البحث | ابحث | ابحث عن
    تسجيل الدخول | دخول | اشترك | اشترك الآن | طباعة | حفظ | استمع | استمع للمقال | المزيد | عرض المزيد
    إغلاق | الرئيسية | الصفحة الرئيسية | إنشاء حساب | skip to footer | skip to sidebar | skip links
    skip to primary navigation | jump to content | jump to navigation | main menu | primary menu
    main navigation | navigation | sections | all sections | e-edition | epaper | my profile | profile
    sign out | log out | logout | your account | account | start your free trial | become a member
    subscribe for * | become a subscriber | support our journalism | search this site | search the site
    open search | close search | newsletter sign up | listen to article | audio version | play audio
    read aloud | text to speech | enlarge image | enlarge | view gallery | open gallery | view larger image
    full screen | image gallery | open image in gallery | toggle caption | show caption | hide caption
    collapse | a+ | a- | aa | decrease text size | increase text size | change edition | deutsch | français
    español | русский | العربية | home page | homepage | go to homepage | toggle menu | loading...
    javascript is disabled* | please enable javascript* | subscriber only | podcasts | podcast | gallery
    hide | view comments | zur navigation springen | zur suche springen | zum hauptmenü springen
    zur hauptnavigation | zum hauptinhalt | zum footer | hauptmenü | hauptnavigation | menü schließen
    suche öffnen | suche schließen | suchen nach | suche nach | mein konto | konto | profil | mein profil
    zum abo | abo testen | jetzt testen | jetzt abo sichern | digitalabo | zur startseite | artikel vorlesen
    anhören | artikel hören | vorlesen lassen | bild vergrößern | bilderstrecke öffnen | bildergalerie
    galerie | vollbild | nur für abonnenten | bezahlartikel | kleiner | größer | schrift vergrößern
    schrift verkleinern | seite drucken | artikel anhören* | weitere | alle anzeigen | mehr laden
    aller à la navigation | aller à la recherche | aller au menu | aller au contenu de la page
    menu principal | navigation principale | ouvrir le menu | fermer le menu | rechercher sur le site
    rechercher : | ouvrir la recherche | mon profil | déconnexion | se déconnecter | créer un compte
    je m inscris | m identifier | identifiez-vous | s identifier | s abonner pour * | offre spéciale
    journal numérique | le journal | lire le journal | édition numérique | agrandir l image
    voir la galerie | agrandir | écouter cet article | article réservé aux abonnés
    article réservé à nos abonnés | abonnés | abonné | lecture audio | taille du texte
    afficher les commentaires | voir tout | tout voir | charger plus | réduire | ir a la navegación
    ir al menú | ir al pie de página | saltar a la navegación | saltar a contenido | menú principal
    navegación principal | abrir el menú | cerrar menú | abrir búsqueda | buscar: | buscar en el sitio
    mi perfil | perfil | cerrar sesión | crear cuenta | hazte socio | hazte socia | suscripción
    edición impresa | ampliar imagen | ampliar foto | ver galería | ampliar | escuchar artículo
    escuchar noticia | oír | solo para suscriptores | exclusivo suscriptores
    contenido exclusivo para suscriptores | tamaño del texto | cargar más | ver todo | ver todos | ver todas
    el tiempo | hemeroteca | alternar menú | перейти к навигации | перейти к поиску | перейти к контенту
    перейти к основному контенту | пропустить меню | главное меню | основное меню | навигация | открыть меню
    закрыть меню | поиск по сайту | искать | личный кабинет | мой профиль | профиль | выйти | выход
    вход/регистрация | войти / зарегистрироваться | войти на сайт | создать аккаунт | оформить подписку
    купить подписку | поддержать | поддержать редакцию | поддержать нас | увеличить фото
    увеличить изображение | открыть галерею | фотогалерея | галерея | прослушать | слушать статью | озвучить
    размер шрифта | увеличить шрифт | уменьшить шрифт | обычная версия | версия для слабовидящих
    распечатать статью | напечатать | ещё | еще | показать все | показать всё | загрузить еще
    загрузить ещё | курсы валют | скрыть | развернуть | свернуть | только для подписчиков | темная тема
    тёмная тема | تخطي إلى المحتوى الرئيسي | تجاوز إلى المحتوى | تجاوز إلى المحتوى الرئيسي
    انتقل إلى المحتوى الرئيسي | الانتقال إلى المحتوى الرئيسي | اذهب إلى المحتوى | الذهاب إلى المحتوى
    القائمة الرئيسية | فتح القائمة | إغلاق القائمة | قائمة | بحث عن | البحث عن | ابحث في الموقع | ابحث هنا
    حسابي | الملف الشخصي | تسجيل الخروج | تسجيل | التسجيل | تسجيل دخول | أنشئ حسابا | استمع إلى المقال
    استمع للخبر | حجم الخط | تكبير الخط | تصغير الخط | الوضع المظلم | الوضع الليلي | تبديل القائمة
    تكبير الصورة | عرض الصورة | معرض الصور | طباعة المقال | طباعة الخبر | عرض الكل | تحميل المزيد | أرسل
    للمشتركين فقط | النسخة الورقية | حالة الطقس | مقال عشوائي | إضافة عمود جانبي | أظهر المزيد | play
    close | save | search | search for | live tv | breaking | trending | trending now | home | zoom
  `,
  'share row': `
    share full article | share | share this | share this article | share this story | share on * | share via * | share article
    share options | copy link | copy url | link copied | copied | email this* | follow us | follow us on *
    send by email | tweet | share with your friends | gift this article | teilen | artikel teilen
    beitrag teilen | auf * teilen | teilen auf * | link kopieren | per e-mail teilen | per mail teilen
    folgen sie uns* | weiterleiten | twittern | partager | partager cet article | partager sur *
    copier le lien | envoyer par e-mail | envoyer par mail | suivez-nous* | lien copié | partager l article
    compartir | compartir en * | comparte | comparte esta noticia | compartir esta noticia
    compartir artículo | copiar enlace | enviar por correo | enviar por email | síguenos* | tuitear
    enlace copiado | поделиться | поделиться в * | поделиться ссылкой | скопировать ссылку
    копировать ссылку | отправить по почте | подписывайтесь на * | подпишитесь на * | ссылка скопирована
    рассказать друзьям | мы в соцсетях | شارك | شاركها | مشاركة | شارك المقال | شارك الخبر | مشاركة عبر *
    شارك على * | نسخ الرابط | تابعنا* | تابعونا* | إرسال بالبريد | مشاركة المقال | انسخ الرابط
    share this post | share this page | share this with* | share on | share with | share: | send to a friend
    email | embed | give this article | gift article | view comments | save for later | add to favourites
    add to reading list | copy the link | share on social media | click to share* | click to email*
    click to print* | like this | loading | sharing is caring | like loading | follow us on google news
    add us on google | whatsapp share | facebook share | opens in new window* | x (formerly twitter)
    artikel verschicken | artikel versenden | artikel drucken | auf facebook | per whatsapp
    per whatsapp teilen | mit freunden teilen | url kopieren | link wurde kopiert | kommentieren
    gefällt mir | zum drucken | klick, um * | klicken, um * | jetzt teilen | teilen per *
    diesen artikel teilen | teilen mit | folgen | in die merkliste | merkzettel | kurzlink kopieren
    artikel verschenken | schenken | partager l info | partager par * | partagez cet article*
    partagez sur * | partage | partages | envoyer | offrir | offrir l article | offrir cet article
    enregistrer | lire plus tard | ajouter aux favoris | cliquez pour * | cliquer pour * | j aime | suivre
    réagir | copier l url | suivez-nous sur * | commenter | l article en pdf | partager via * | partager :
    imprimer l article | comparte este artículo | compartir este artículo | compartir por * | compártelo
    compártelo en * | enviar | enviar a un amigo | guardar artículo | guardar para después | leer después
    me gusta | seguir | regalar artículo | haz clic para * | haga clic para * | comparte en * | compartir:
    compartir esto | copiar url | copiar el enlace | comentar | añadir a favoritos | facebook compartir
    seguir en google | поделиться новостью | поделиться статьёй | поделиться статьей | поделиться материалом
    поделитесь новостью* | поделитесь с друзьями | поделитесь статьей | поделитесь в * | отправить
    нравится | мне нравится | добавить в избранное | читать позже | отложить | скопировать
    подписаться на нас | подписаться на * | следите за * | читайте нас в * | читайте нас* | мы в *
    нажмите, чтобы* | рассказать | опубликовать | репост | отправить другу | добавить в закладки
    копировать | شارك هذا المقال | شارك هذا الخبر | شارك القصة | شاركه | شارك عبر * | شارك عبر
    مشاركة على * | مشاركة في * | إرسال | أرسل إلى صديق | أعجبني | حفظ المقال | اقرأ لاحقا | المشاركة
    شارك مع أصدقائك | انقر للمشاركة* | اضغط للمشاركة* | متابعة | نسخ رابط* | انسخ رابط المقال
    مشاركة عبر البريد | مشاركة عبر البريد الإلكتروني | شاركنا على * | تابعنا على * | comment | post | like
    follow | send
  `,
  advertisement: `
    advertisement · scroll to continue |
    advertisement | advertisements | ad | ads | sponsored | sponsored content
    advertisement continues below | story continues below advertisement | article continues below*
    story continues below | promoted | paid content | continue reading the main story | scroll to continue*
    advert | anzeige | werbung | anzeigen | - anzeige - | gesponsert | advertorial
    nach der anzeige geht es weiter* | der artikel wird nach der anzeige fortgesetzt* | publicité
    publicite | annonce | la suite après la publicité | la suite de l article après la publicité
    contenu sponsorisé | pub | article sponsorisé | publicidad | anuncio | anuncios | contenido patrocinado
    continúa después de la publicidad | patrocinado | la noticia continúa* | реклама | на правах рекламы
    партнерский материал | партнёрский материал | продолжение после рекламы | спецпроект | إعلان | اعلان
    إعلانات | محتوى ممول | إعلان ممول | مساحة إعلانية | يستمر بعد الإعلان
    story continues below this advertisement | article continues after this advertisement
    article continues after advertisement | story continues after advertisement | continues below
    advertisement - scroll to continue* | continue reading below | remove ads | from our partners
    partner content | sponsor message | advertisement skip* | skip advertisement | skip ad | report this ad
    ad feedback | why this ad | paid post | in partnership with * | remaining ad* | promotion | close ad
    werbepause | anzeige schließen | weiter nach der anzeige | artikel wird unter der anzeige fortgesetzt*
    der artikel geht nach der anzeige weiter | lesen sie nach der anzeige weiter
    nach der werbung weiterlesen | sponsored post | partnerangebot | bezahlter inhalt | ende der anzeige
    externer inhalt | verlagsangebot | unsere partner | après la publicité
    l article continue après la publicité | votre article continue après la publicité | fin de la publicité
    suite de l article après la publicité | partenariat | contenu partenaire | en partenariat avec *
    sponsorisé | publi-rédactionnel | publi-information | cette publicité* | fermer la publicité
    la noticia sigue tras la publicidad | sigue leyendo tras la publicidad | el artículo continúa*
    continúa leyendo* | espacio patrocinado | espacio publicitario | publirreportaje | contenido de marca
    cerrar anuncio | fin de la publicidad | publicidad - sigue leyendo | pub.
    материал продолжается после рекламы | продолжение ниже | продолжение статьи после рекламы
    статья продолжается после рекламы | рекламный блок | закрыть рекламу | партнёрский проект
    партнерский проект | рекламная пауза | читайте продолжение после рекламы | скрыть рекламу | реклама.
    مساحة اعلانية | يستمر المقال بعد الإعلان | المقال يستمر بعد الإعلان | تابع القراءة بعد الإعلان
    إعلان مدفوع | مادة إعلانية | إعلانات ممولة | محتوى مدفوع | تابع بعد الإعلان | القصة تستمر بعد الإعلان
    يتبع بعد الإعلان | برعاية * | إغلاق الإعلان | محتوى برعاية*
  `,
  newsletter: `
    be the first to know |
    skip past newsletter promotion | after newsletter promotion |
    newsletter | sign up for our newsletter* | subscribe to our newsletter* | get the newsletter*
    sign up to our* | get our daily* | enter your email* | your email address | get breaking news*
    sign up here | subscribe to our* | join our newsletter* | newsletter abonnieren* | jetzt newsletter*
    unser newsletter* | melden sie sich für unseren newsletter* | abonnieren sie unseren* | zum newsletter*
    ihre e-mail-adresse | inscrivez-vous à notre newsletter* | recevez notre* | abonnez-vous à notre*
    la newsletter* | votre adresse e-mail | votre adresse email | inscrivez-vous à la newsletter*
    suscríbete a nuestro* | suscríbase a nuestro* | recibe nuestro* | boletín | suscríbete a la newsletter*
    tu correo electrónico | apúntate a* | recibe las noticias* | подпишитесь на рассылку*
    подпишитесь на нашу* | рассылка | подписка на рассылку* | ваш e-mail | ваш email | подпишитесь на наш*
    اشترك في النشرة* | النشرة البريدية* | اشترك في نشرتنا* | بريدك الإلكتروني | أدخل بريدك*
    النشرة الإخبارية* | email address | e-mail address | sign me up | subscribe to the newsletter*
    sign up to the newsletter* | sign up for the newsletter* | our newsletter | the daily briefing
    daily newsletter | morning briefing | get the day s* | get our newsletter* | never miss a story
    stay informed | stay up to date | don t miss a story | you can unsubscribe* | unsubscribe at any time
    by signing up* | by subscribing* | thanks for subscribing* | get stories like this* | get the latest*
    breaking news alerts | sign up for our* | sign up for * | join * subscribers | delivered to your inbox*
    subscribe to newsletter | newsletter sign-up | newsletter signup | e-mail-adresse | ihre e-mail
    deine e-mail-adresse | newsletter-anmeldung | jetzt anmelden | jetzt kostenlos anmelden
    kostenlos anmelden | newsletter bestellen | jetzt bestellen | melden sie sich jetzt*
    melden sie sich hier* | melde dich für* | abonniere unseren* | abonnieren sie den*
    bleiben sie informiert | der newsletter* | täglich per e-mail | unser morgen-newsletter*
    mit der anmeldung* | abmeldung jederzeit möglich* | verpassen sie keine* | unser kostenloser newsletter*
    hier anmelden | adresse e-mail | adresse email | votre e-mail | votre email | je m inscris | m inscrire
    s inscrire à la newsletter* | inscrivez-vous | inscrivez-vous gratuitement*
    inscription à la newsletter | abonnez-vous à la newsletter* | notre newsletter* | recevez chaque*
    recevez la newsletter* | recevez toute l actualité* | restez informé | restez informés
    ne manquez rien* | vous pouvez vous désabonner* | vous pouvez vous désinscrire* | en vous inscrivant*
    lettre d information | newsletters | recevez l essentiel* | la lettre du * | correo electrónico
    tu email | tu e-mail | su correo electrónico | introduce tu* | escribe tu correo* | suscríbete gratis
    suscribirme | quiero suscribirme | apúntate | apuntarme | suscríbete al boletín*
    suscríbase al boletín* | suscríbete a nuestra* | nuestro boletín* | boletín diario | boletín de noticias
    recibe en tu correo* | recibe cada* | recibe la newsletter* | no te pierdas* | puedes darte de baja*
    al suscribirte* | mantente informado | newsletter gratuita | recíbela* | regístrate gratis
    recibe gratis* | введите email | введите e-mail | введите ваш email* | введите ваш e-mail*
    введите ваш адрес* | ваша почта | ваш адрес электронной почты | электронная почта
    адрес электронной почты | подписаться на рассылку* | подпишись на рассылку | наша рассылка
    утренняя рассылка | ежедневная рассылка | еженедельная рассылка | получайте главные*
    получайте новости* | получайте свежие* | главные новости дня в* | главное за день в* | будьте в курсе*
    нажимая кнопку* | вы можете отписаться* | отписаться можно* | не пропустите* | хочу получать*
    подписаться на новости | أدخل بريدك الإلكتروني* | أدخل عنوان* | عنوان بريدك الإلكتروني
    البريد الالكتروني | عنوان البريد الإلكتروني | اشترك في نشرتنا البريدية* | اشترك في القائمة البريدية*
    انضم إلى القائمة* | سجل في النشرة* | سجل الآن | اشتراك | الاشتراك | احصل على آخر* | احصل على أهم*
    لتصلك آخر* | تصلك أهم* | كن أول من يعرف* | ابق على اطلاع* | يمكنك إلغاء الاشتراك* | نشرتنا البريدية*
    النشرة اليومية* | النشرة الصباحية* | نشرة يومية* | لا تفوت* | القائمة البريدية
  `,
  'cookie notice': `
    we use cookies* | this site uses cookies* | this website uses cookies* | accept all | accept cookies
    accept all cookies | reject all | cookie settings | manage cookies | we value your privacy*
    manage preferences | wir verwenden cookies* | diese website verwendet cookies* | wir nutzen cookies*
    alle akzeptieren | akzeptieren | ablehnen | cookie-einstellungen | alle cookies akzeptieren
    alle ablehnen | nous utilisons des cookies* | ce site utilise des cookies* | tout accepter
    tout refuser | accepter | paramétrer les cookies | gérer les cookies | continuer sans accepter
    utilizamos cookies* | usamos cookies* | este sitio utiliza cookies* | este sitio web utiliza cookies*
    aceptar todo | aceptar | aceptar todas | rechazar | configurar cookies | rechazar todo | aceptar cookies
    мы используем cookie* | мы используем файлы cookie* | принять все | принять | отклонить
    настройки cookie* | на сайте используются cookie* | نستخدم ملفات تعريف الارتباط* | قبول الكل | قبول
    رفض | رفض الكل | إعدادات ملفات* | موافق | сайт использует cookie* | сайт использует файлы*
    этот сайт использует cookie* | этот сайт использует файлы* | этот сайт использует куки*
    мы используем куки* | используя сайт* | продолжая использовать* | يستخدم هذا الموقع ملفات*
    يستخدم موقعنا ملفات* | by continuing to use this site* | by continuing to use our*
    we and our partners* | our website uses cookies* | cookies on this site | your privacy
    privacy settings | cookie preferences | i agree | got it | accept and continue | wir und unsere partner*
    unsere website verwendet cookies* | diese webseite verwendet cookies* | einstellungen verwalten
    privatsphäre-einstellungen | zustimmen | nur notwendige cookies | einverstanden | cookies akzeptieren
    nous et nos partenaires* | notre site utilise des cookies* | nous utilisons les cookies* | j accepte
    accepter et fermer | accepter tout | gestion des cookies | nosotros y nuestros*
    esta web utiliza cookies* | este portal utiliza cookies* | aceptar y continuar
    aceptar todas las cookies | rechazar todas | configuración de cookies | gestionar cookies | согласен
    принимаю | принять все cookie | اقبل | أوافق | قبول جميع ملفات* | قبول ملفات تعريف الارتباط
    إدارة ملفات* | نحن نستخدم ملفات* | نستخدم الكوكيز* | accept | mehr erfahren | personnaliser | configurar
    настроить
  `,
  'author box': `
    about the author | about the authors | about author | written by | view all posts by*
    more by this author | more posts by* | all posts by * | über den autor | über die autorin
    über die autoren | zum autor | zur autorin | zur person | alle artikel von* | mehr von *
    alle beiträge von* | à propos de l auteur | a propos de l auteur | à propos de l autrice | l auteur
    à propos des auteurs | voir tous les articles de* | tous les articles de* | sobre el autor
    sobre la autora | acerca del autor | acerca de la autora | sobre los autores
    ver todas las entradas de* | más artículos de* | más noticias de* | об авторе | об авторах
    все материалы автора* | все статьи автора* | другие материалы автора* | عن الكاتب | عن الكاتبة
    نبذة عن الكاتب | عن المؤلف | عن كاتب المقال | عرض كل المقالات* | كل مقالات* | الكاتب | author | autor
    autora | autorin | about the writer | about the reporter | meet the author | more from this author
    see all posts by* | view more posts by* | follow the author | contact the author | author archive
    author profile | über die redaktion | autorenprofil | weitere artikel von* | weitere beiträge von*
    alle beiträge | zum autorenprofil | artikel von diesem autor | qui est l auteur | l autrice
    articles du même auteur | plus d articles de* | publications de l auteur | sur l auteur
    del mismo autor | sobre el periodista | más de este autor | más entradas de* | otros artículos de*
    artículos del autor | автор статьи | все записи автора* | посмотреть все записи*
    больше материалов автора | все публикации автора | смотреть все записи автора* | نبذة عن الكاتبة
    نبذة عن المحرر | عن المحرر | المزيد من مقالات* | جميع مقالات الكاتب | عرض جميع المقالات* | كاتب المقال
    مقالات الكاتب
  `,
  comments: `
    read * comments |
    leave a reply | leave a reply to * | leave a comment | leave your comment | post a comment
    post comment | add a comment | join the conversation | comments | comments are closed | no comments
    no comments yet | cancel reply | your email address will not be published* | be the first to comment
    reply | responses | discussion | show comments | view comments | schreibe einen kommentar
    schreiben sie einen kommentar | kommentar schreiben | kommentar hinterlassen | kommentar verfassen
    kommentar abschicken | kommentar abgeben | einen kommentar schreiben | hinterlasse einen kommentar
    kommentare | keine kommentare | deine e-mail-adresse wird nicht veröffentlicht*
    ihre e-mail-adresse wird nicht veröffentlicht* | antworten | antwort abbrechen | diskutieren sie mit*
    lassen sie eine antwort da | laisser un commentaire | laissez un commentaire | laisser une réponse
    publier un commentaire | ajouter un commentaire | commentaires | aucun commentaire
    votre adresse e-mail ne sera pas publiée* | votre adresse de messagerie ne sera pas publiée* | répondre
    annuler la réponse | enregistrer mon nom* | réagir | poster un commentaire
    laisser un commentaire annuler la réponse | laisser le commentaire | deja una respuesta
    deja un comentario | dejar un comentario | deje su comentario | publicar comentario
    publicar un comentario | publicar el comentario | añade un comentario | comentarios | sin comentarios
    no hay comentarios | tu dirección de correo electrónico no será publicada*
    su dirección de correo electrónico no será publicada* | responder | cancelar respuesta
    cancelar la respuesta | guarda mi nombre* | guardar mi nombre* | escribe un comentario
    enviar comentario | оставить комментарий | оставьте комментарий | добавить комментарий
    отправить комментарий | написать комментарий | комментарии | комментариев нет | нет комментариев
    ваш адрес email не будет опубликован* | ваш e-mail не будет опубликован* | ответить | отменить ответ
    сохранить моё имя* | сохранить мое имя* | обсудить | добавить комментарий отменить ответ | обсуждение
    ваш комментарий | اترك تعليقا | اترك تعليقاً | أضف تعليقا | أضف تعليقاً | اترك رد | اترك ردا | اترك رداً
    أضف تعليق | اترك تعليق | إرسال التعليق | أرسل التعليق | التعليقات | تعليقات | لا توجد تعليقات
    لن يتم نشر عنوان بريدك* | لن يتم نشر بريدك* | إلغاء الرد | احفظ اسمي* | رد | كن أول من يعلق | شارك برأيك
    نشر التعليق | write a comment | post your comment | have your say | what do you think | sort by newest
    sort by oldest | newest first | oldest first | load more comments | show all comments
    view all comments | be the first to comment on this story | report comment | report abuse
    log in to comment | log in to leave a comment | sign in to comment
    you must be logged in to post a comment* | this site uses akismet*
    learn how your comment data is processed* | save my name email and website* | save my name, email*
    notify me of follow-up comments* | notify me of new posts* | required fields are marked*
    comments are closed* | comment on this story | join the discussion | comment guidelines | 1 comment
    zur kommentarspalte | zu den kommentaren | kommentare anzeigen | alle kommentare
    alle kommentare anzeigen | mitdiskutieren | diskutieren sie mit | jetzt kommentieren | kommentieren
    beitrag kommentieren | kommentar melden | meinen namen, meine e-mail* | meinen namen e-mail*
    name, e-mail und website* | benachrichtige mich über* | erforderliche felder sind* | dein kommentar
    ihr kommentar | kommentarfunktion ist geschlossen | schreibe den ersten kommentar
    noch keine kommentare | kommentare sind geschlossen | leserkommentare | zum kommentieren anmelden
    hinterlassen sie einen kommentar | neueste zuerst | älteste zuerst | mehr kommentare laden
    diese website verwendet akismet* | erfahre, wie deine kommentardaten* | antworte auf *
    laisser votre commentaire | commenter | commenter cet article | voir les commentaires
    tous les commentaires | réagir à cet article | réagissez à cet article | réagissez
    les commentaires sont fermés | soyez le premier à commenter | connectez-vous pour commenter
    votre commentaire | enregistrer mon nom, mon e-mail* | les champs obligatoires sont*
    prévenez-moi de tous les nouveaux* | ce site utilise akismet* | signaler un abus | signaler
    publier le commentaire | vos réactions | les plus récents | en savoir plus sur la façon dont*
    participez au débat | poster le commentaire | deja tu comentario | dejar comentario | dejar respuesta
    deja tu opinión | comenta esta noticia | comentar | ver comentarios | ver los comentarios
    únete a la conversación | los comentarios están cerrados | sé el primero en comentar
    inicia sesión para comentar | tu comentario | guarda mi nombre, correo* | los campos obligatorios están*
    recibir un correo electrónico con* | recibir un email con* | este sitio usa akismet*
    aprende cómo se procesan* | publicar respuesta | más recientes | comentarios cerrados | denunciar
    normas de participación | participa en la conversación | opina | комментировать | прокомментировать
    показать комментарии | все комментарии | читать комментарии | комментарии закрыты
    комментариев пока нет | пока нет комментариев | будьте первым, кто* | станьте первым*
    войдите, чтобы оставить комментарий | чтобы оставить комментарий* | для отправки комментария*
    обязательные поля помечены* | сохранить моё имя, email* | сохранить мое имя, email* | обсудить новость
    добавить ответ | написать ответ | оставить отзыв | ваше мнение | сначала новые | сначала старые
    пожаловаться | ваш адрес email* | этот сайт использует akismet* | уведомить меня*
    присоединиться к обсуждению | опубликовать комментарий | اترك تعليقًا | اترك تعليقك | أضف تعليقًا
    أضف تعليقك | اكتب تعليقا | اكتب تعليقاً | اكتب تعليقًا | اكتب تعليقك | لا توجد تعليقات بعد
    لا يوجد تعليقات | عرض التعليقات | أظهر التعليقات | التعليقات مغلقة | الحقول الإلزامية*
    احفظ اسمي، بريدي* | كن أول من يكتب تعليقا | اترك ردًا | أرسل تعليقك | إضافة تعليق | أضف رد | إرسال تعليق
    إبلاغ | الأحدث أولا | يجب أنت تكون مسجل الدخول* | يجب أن تكون مسجلا* | أعلمني بمتابعة* | رأيك يهمنا
  `,
  'previous and next': `
    previous | next | previous article | next article | previous post | next post | previous story
    next story | previous page | next page | older posts | newer posts | post navigation | up next
    read next | vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag | zurück
    weiter | vorherige | nächste | beitragsnavigation | vorige seite | nächste seite | article précédent
    article suivant | précédent | suivant | navigation de l article | page suivante | page précédente
    anterior | siguiente | artículo anterior | artículo siguiente | entrada anterior | siguiente entrada
    entrada siguiente | noticia anterior | noticia siguiente | navegación de entradas | siguiente artículo
    siguiente noticia | предыдущая статья | следующая статья | предыдущая запись | следующая запись
    предыдущая | следующая | навигация по записям | назад | вперед | вперёд | предыдущая новость
    следующая новость | المقال السابق | المقال التالي | السابق | التالي | الخبر السابق | الخبر التالي
    المقالة السابقة | المقالة التالية | تصفح المقالات | السابقة | التالية | previous: | next:
    previous post: | next post: | previous article: | next article: | continue reading | next up
    keep reading | back to overview | back to news | back to all news | back to list | vorheriger | nächster
    weiterer artikel | zurück zur übersicht | zurück zur startseite | zur übersicht | nächster artikel:
    vorige | precedente | article précédent : | article suivant : | publication précédente
    publication suivante | publication précédente : | lire l article suivant | retour à la liste
    retour à l accueil | navigation de l’article | navigation d article | publicación anterior
    publicación siguiente | post anterior | siguiente post | anterior: | siguiente: | volver al listado
    volver a la portada | volver a noticias | artículo anterior: | navegación de la entrada
    navegación de publicaciones | предыдущий пост | следующий пост | предыдущий материал
    следующий материал | предыдущая запись: | следующая запись: | навигация записи | назад к списку
    к списку новостей | вернуться к списку | на главную страницу | все новости | السابق: | التالي:
    المنشور السابق | المنشور التالي | التدوينة السابقة | التدوينة التالية | الموضوع السابق | الموضوع التالي
    التنقل بين المقالات | تصفّح المقالات | العودة إلى الأخبار | الخبر السابق: | الخبر التالي:
    عد إلى الصفحة الرئيسية
  `,
  'other stories': `
    people are also reading |
    関連ニュース | 関連記事 | 相关新闻 | 相关阅读 | 相關新聞 | حول هذه القصة | verwandte artikel |
    related articles | related stories | related posts | related news | related topics | related content
    you may also like | you might also like | more stories | most read | most popular | most viewed
    latest news | latest stories | recommended | recommended for you | editor s picks | editors picks
    popular posts | recent posts | top stories | more news | around the web | you may have missed
    check also | in other news | recommended stories | trending stories | das könnte sie auch interessieren
    das könnte dich auch interessieren | das könnte ihnen auch gefallen | ähnliche artikel
    ähnliche beiträge | verwandte artikel | weitere artikel | weitere beiträge | weitere nachrichten
    meistgelesen | meist gelesen | am meisten gelesen | neueste artikel | neueste beiträge
    empfehlungen der redaktion | top-artikel | weitere themen | auch interessant | aktuelle nachrichten
    mehr artikel | verwandte themen | neueste nachrichten | articles similaires | articles liés
    articles associés | vous aimerez aussi | vous aimerez peut-être* | les plus lus | les plus populaires
    derniers articles | à découvrir | plus d articles | dans la même rubrique | sur le même thème | à la une
    dernières actualités | ailleurs sur le web | nos recommandations | articles récents | les plus partagés
    vous pourriez aussi aimer | artículos relacionados | noticias relacionadas | te puede interesar
    te podría interesar | también te puede interesar | le puede interesar | lo más leído | lo más visto
    últimas noticias | más noticias | entradas relacionadas | contenido relacionado | recomendados
    entradas recientes | quizás te interese | otras noticias | lo más popular | похожие материалы
    похожие статьи | похожие новости | материалы по теме | новости по теме | другие новости | самое читаемое
    популярное | самое популярное | последние новости | рекомендуем | рекомендуемое | новости партнеров
    новости партнёров | еще по теме | ещё по теме | другие материалы | вам может быть интересно
    вам может понравиться | лента новостей | главные новости | похожие записи | свежие записи
    статьи по теме | главное за день | مقالات ذات صلة | أخبار ذات صلة | مواضيع ذات صلة | موضوعات ذات صلة
    مواضيع متعلقة | قد يعجبك أيضا | قد يعجبك أيضاً | قد يهمك | قد يهمك أيضا | قد يهمك أيضاً | الأكثر قراءة
    الأكثر مشاهدة | آخر الأخبار | أحدث الأخبار | أخبار أخرى | الأكثر تداولا | اخترنا لك | أحدث المقالات
    مقالات مشابهة | more from * | more in * | elsewhere on * | also on * | more on this story
    more like this | more headlines | more local news | more coverage | our top stories | just in
    what others are reading | others are reading | people also read | readers also read | read this next
    what to read next | today s top stories | don t miss | most commented | most shared | most recent
    you might like | from the archive | keep exploring | recommended reading | popular now
    trending articles | top reads | in case you missed it | more stories like this | stories for you
    latest articles | latest posts | related reading | mehr aus * | mehr von uns | mehr aus dem ressort
    mehr nachrichten | mehr zum thema | auch interessant für sie | leser interessierten sich auch für
    andere lesen auch | andere leser interessierten sich auch für | beliebte artikel | beliebte beiträge
    die meistgelesenen artikel | meistgelesene artikel | meistkommentiert | neueste meldungen | neueste
    aktuelle meldungen | top-themen | topthemen | das könnte sie interessieren
    das könnte dich interessieren | das wird gerne gelesen | empfehlungen | empfohlene artikel | empfohlen
    lesen sie auch diese artikel | weitere meldungen | weitere artikel zum thema | kürzlich veröffentlicht
    letzte beiträge | mehr themen | schlagzeilen | plus d infos | plus d actualités | d autres articles
    autres articles | à lire également sur le site | à ne pas manquer | articles les plus lus | le plus lu
    les plus commentés | les plus récents | en ce moment | en direct | sur le même sujet
    dernières nouvelles | dernières infos | nos derniers articles | plus d articles * | vous pourriez aimer
    recommandé pour vous | recommandés pour vous | contenus recommandés | à voir également
    articles recommandés | l actualité en continu | toute l actualité | toutes les actualités
    cela peut vous intéresser | cela pourrait vous intéresser | sélectionné pour vous | más en * | más de *
    más leídas | más leído | las más leídas | los más leídos | noticias más leídas | lo más comentado
    lo último | últimas entradas | artículos recientes | artículos similares | noticias similares
    otros artículos | otras noticias de interés | más artículos | más información de * | más historias
    destacadas | noticias destacadas | quizá te interese | quizás también te interese
    puede que te interese | te puede gustar | también te puede gustar | también puede interesarte
    recomendado para ti | recomendados para ti | en portada | no te lo pierdas | tendencias
    artículos populares | entradas populares | sigue leyendo * | другие статьи | другие новости по теме
    другие записи | ещё новости | еще новости | больше новостей | читаемое | читаемые | популярные новости
    популярные статьи | популярные записи | сейчас читают | сейчас обсуждают | обсуждаемое | главное сегодня
    главные темы | свежие новости | новости дня | вам может быть интересно также | вас может заинтересовать
    вас также может заинтересовать | читайте далее | рекомендуем прочитать | рекомендуем почитать
    выбор редакции | новости сми2 | новости региона | топ новостей | топ недели | смотрите ещё
    смотрите еще | что ещё почитать | недавние записи | также по теме | в тренде | المزيد من * | المزيد في *
    أخبار متعلقة | أخبار مشابهة | أخبار ذات علاقة | مواضيع مشابهة | مواضيع أخرى | مقالات أخرى
    مقالات متعلقة | الأكثر شعبية | الأكثر تعليقا | الأكثر زيارة | الأكثر تفاعلا | الأكثر قراءةً
    الأكثر رواجا | الأخيرة | آخر المقالات | أحدث الموضوعات | اخترنا لكم | ننصحك بقراءة | ننصح بقراءة
    نرشح لك | مقترحات | قد يعجبك أيضًا | قد يهمك أيضًا | ربما يعجبك | ربما يهمك | موصى به | أهم الأخبار
    أبرز الأخبار | أخبار اليوم | مختارات | شاهد المزيد | المزيد من الأخبار | قد يعجبك
  `,
  copyright: `
    all rights reserved* | terms of use* | terms of service* | terms and conditions* | privacy policy*
    privacy | contact us | about us | imprint | powered by * | proudly powered by* | cookie policy | sitemap
    advertise with us | advertise | careers | help center | legal notice | rss | corrections policy
    alle rechte vorbehalten* | impressum | datenschutz | datenschutzerklärung | kontakt | agb | über uns
    nutzungsbedingungen | mediadaten | stolz präsentiert von* | barrierefreiheit | karriere
    tous droits réservés* | mentions légales | politique de confidentialité | contactez-nous
    qui sommes-nous | conditions générales* | plan du site | cgu | cgv | à propos | nous contacter
    publicité et partenariats | conditions d utilisation | todos los derechos reservados* | aviso legal
    política de privacidad | política de cookies | contacto | quiénes somos | términos y condiciones
    mapa del sitio | publicite aquí | términos de uso | mapa web | все права защищены*
    политика конфиденциальности | пользовательское соглашение | контакты | о нас | о проекте | о редакции
    карта сайта | обратная связь | свидетельство о регистрации* | правила использования* | рекламодателям
    редакция | вакансии | جميع الحقوق محفوظة* | كل الحقوق محفوظة* | سياسة الخصوصية | اتصل بنا | من نحن
    شروط الاستخدام | خريطة الموقع | حقوق النشر* | أعلن معنا | شروط الخدمة | تواصل معنا | الشروط والأحكام
    contact the newsroom | newsroom | our team | faq | faqs | subscriptions | apps | our apps
    code of conduct | editorial guidelines | editorial standards | complaints | feedback | site map
    work for us | newsletters | mobile app | download our app | follow us | conditions of use
    do not sell my personal information | corrections | letters to the editor | submit a tip | send us a tip
    advertising | media kit | designed by * | website by * | theme by * | theme: * | built with *
    published by * | a member of * | über die redaktion | datenschutz-einstellungen
    datenschutzeinstellungen | hilfe | leserbriefe | stellenangebote | werben | werbung schalten | redaktion
    abonnement | abo kündigen | verträge kündigen | kündigen | cookies verwalten | nutzungsbasierte werbung
    rss-feed | unsere apps | kontakt zur redaktion | vertrag kündigen | theme von * | powered by wordpress
    mit stolz präsentiert von* | präsentiert von * | données personnelles | protection des données
    charte éditoriale | nos newsletters | publicité | recrutement | nos applications | abonnements
    nos sites | annonces légales | la rédaction | droits de reproduction | gestion des abonnements
    contact et mentions | fièrement propulsé par* | propulsé par * | thème par * | préférences cookies
    flux rss | nous rejoindre | política de privacidade | condiciones de uso | protección de datos
    publicidad | trabaja con nosotros | hemeroteca | quienes somos | anúnciate | canal ético
    política editorial | aplicaciones | condiciones generales* | suscripciones | redacción | contáctenos
    contacta con nosotros | contáctanos | código ético | defensor del lector | funciona gracias a*
    desarrollado por * | creado con * | aviso de privacidad | реклама на сайте | размещение рекламы
    политика обработки персональных данных | политика обработки* | обработка персональных данных
    условия использования | использование материалов* | при использовании материалов*
    при полном или частичном* | при цитировании* | перепечатка материалов* | любое использование материалов*
    полное или частичное* | учредитель* | главный редактор* | адрес редакции* | телефон редакции*
    сетевое издание* | зарегистрировано федеральной* | прислать новость
    предложить новость | сообщить новость | правовая информация | о компании | сделано на * | работает на *
    rss-лента | подписка на газету | من نحن؟ | اتصلوا بنا | للإعلان معنا | هيئة التحرير | وظائف | أعلن لدينا
    سياسة الكوكيز | شروط الاستعمال | اتفاقية الاستخدام | تطبيقاتنا | حقوق النسخ* | مدعوم من *
    تصميم وتطوير * | تصميم وبرمجة * | الأسئلة الشائعة | بدعم من * | فريق العمل | سياسة التحرير | خدمة rss
    انضم إلينا | contact | help | jobs | cookies | terms | service | press | archive | archives | archiv
    aide | ayuda | помощь | الأرشيف | الخصوصية
  `,
  'back to top': `
    back to top | back to top button | to top | go to top | scroll to top | return to top | nach oben
    zurück nach oben | zum seitenanfang | zum anfang | nach oben scrollen | seitenanfang
    schaltfläche nach oben | zurück zum anfang | schaltfläche zurück zum anfang | zurück zum seitenanfang
    haut de page | retour en haut | retour en haut de page | bouton retour en haut de la page | remonter
    bouton retour en haut | revenir en haut | retour en haut de la page | volver arriba
    botón volver arriba | ir arriba | volver al inicio | volver al principio | наверх | к началу | в начало
    вернуться наверх | кнопка наверх | кнопка «наверх» | в начало страницы | кнопка вверх
    вернуться к началу | العودة إلى الأعلى | إلى الأعلى | زر الذهاب إلى الأعلى | أعلى الصفحة | العودة للأعلى
    الذهاب إلى الأعلى | عودة إلى الأعلى | للأعلى | العودة إلى أعلى | back to the top | scroll up | page top
    top of page | retour au début | vers le haut | nach oben springen | zum seitenanfang springen
    volver al comienzo | ir al inicio | subir al inicio | вернуться к началу страницы | к началу страницы
    прокрутить вверх | إلى أعلى | انتقل إلى أعلى | اذهب إلى الأعلى | رجوع إلى الأعلى | زر العودة إلى الأعلى
    الرجوع إلى الأعلى | عودة للأعلى | top | subir | arriba | вверх
  `,
};

/** Names and small words that stand in share rows, alone or in a line. */
export const NETWORKS = `
  facebook | twitter | x | whatsapp | telegram | linkedin | reddit | pinterest | email | e-mail | mail
  messenger | instagram | threads | mastodon | bluesky | tumblr | pocket | viber | skype | vk | vkontakte
  вконтакте | одноклассники | ok | flipboard | xing | youtube | tiktok | sms | print | link | copy
  snapchat | truth | signal | فيسبوك | تويتر | واتساب | واتس | تلغرام | تيليجرام | تليغرام | لينكدإن
  لينكد | بريد | إكس | фейсбук | твиттер | телеграм | ватсап | дзен | courriel | correo | kopieren
  copier | copiar | imprimer | imprimir | drucken | partager | share | teilen | compartir | поделиться
  مشاركة | شارك | google | discord | quora | odnoklassniki | gmail | url | rss | ссылка | почта | رابط
  نسخ | طباعة | بينتيريست | انستغرام | إنستغرام | يوتيوب | مسنجر | ماسنجر | لينكدان | لينكدين | تيلجرام
  تيلغرام | سكايب | فيس | بوك | فايسبوك | facebook-messenger | mailen | tweeten | posten | pinnen | enviar
  envoyer | courrier | wechat | weibo | nextdoor | yahoo | fb | tg | wa | ig
`;
