//! Given names that are common in France, as written in an address: ASCII, lower case.
//!
//! They have been common since 1940, whatever their origin. `france` and `lorraine` are left out: in a
//! mailbox of a public body they are the country and the region. `prenom` stands for all of them in
//! templates.

use std::cmp::Ordering;

/// Whether a word is one of the names.
pub(super) fn is_given_name(word: &str) -> bool {
    // By bisection: compare the name near the middle, then half of the rest. Byte by byte, since names are
    // too short for a search of many bytes at once.
    let mut rest = same_first_letter(word);
    while !rest.is_empty() {
        let (before, after) = rest.split_at_checked(rest.len() / 2).unwrap_or((rest, b""));
        let start = before.iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
        let end =
            after.iter().position(|byte| *byte == b' ').map_or(rest.len(), |space| before.len() + space);
        match rest.get(start..end).unwrap_or_default().cmp(word.as_bytes()) {
            Ordering::Equal => return true,
            Ordering::Less => rest = rest.get(end + 1..).unwrap_or_default(),
            Ordering::Greater => rest = rest.get(..start.saturating_sub(1)).unwrap_or_default(),
        }
    }
    false
}

/// The names with the first letter of a word, which spares half of the bisection.
fn same_first_letter(word: &str) -> &'static [u8] {
    let letter = word.bytes().next().and_then(|first| first.checked_sub(b'a')).map(usize::from);
    let ends = letter.and_then(|letter| Some((*STARTS.get(letter)?, *STARTS.get(letter + 1)?)));
    ends.and_then(|(start, end)| GIVEN_NAMES.as_bytes().get(start.into()..end.into())).unwrap_or_default()
}

/// The start of the names of each letter, then the end of all.
static STARTS: [u16; 27] = starts();

#[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated by the compiler")]
const fn starts() -> [u16; 27] {
    let names = GIVEN_NAMES.as_bytes();
    let mut starts = [names.len() as u16; 27];
    let mut at = names.len();
    // From the end, so that the first name of each letter remains.
    while at > 0 {
        at -= 1;
        if at == 0 || names[at - 1] == b' ' {
            starts[(names[at] - b'a') as usize] = at as u16;
        }
    }
    starts
}

/// The names, sorted, one after the other: a list of them would weigh twice as much in a browser.
pub(super) const GIVEN_NAMES: &str = "\
    abdel abdelkader abdou abel adam adel adele adeline adrien agathe agnes ahmed aicha aime aimee \
    alain alan alban albane albert alex alexandra alexandre alexia alexis ali alice alicia aline alison \
    alix aliyah alphonse amadou amandine amaury ambre amel amelie amina amine amir ana anais anastasia \
    andre andrea andree ange angela angele angelina angelique anissa anita ann anna annabelle anne \
    annette annick annie anthony antoine antoinette antony apolline ariane ariel aristide armand \
    armelle arnaud arthur asma assia astrid aubin aude audrey auguste augustin aurelie aurelien aurore \
    axel axelle ayoub aziz baptiste barbara basile bastien beatrice benedicte benjamin benoit berenice \
    bernadette bernard bertrand bilal blaise blanche blandine boris boubacar brahim brice brigitte \
    bruno camille candice capucine carine carla carmen carole caroline cassandra catherine cecile \
    cecilia cedric celeste celestin celia celine cesar chantal charlene charles charline charlotte \
    chloe christel christele christelle christian christiane christina christine christophe cindy \
    claire clara clarisse claude claudette claudia claudie claudine clelia clemence clement clementine \
    clotilde clovis colette coline constance constant coralie corentin corinne cyprien cyril cyrille \
    damien daniel daniela daniele danielle danny daphne david deborah delphine denis denise diane \
    didier dimitri djamel dominique donovan dorian doriane dorothee dylan edgar edith edmond edouard \
    edwige elena eleonore elia elian eliane elias elie eliot elisa elisabeth elise ella elodie eloise \
    elsa elvire emeline emeric emile emilie emilien emma emmanuel emmanuelle enzo eric erica erika \
    erwan estelle esther ethan etienne eugene eugenie eva evan evelyne fabien fabienne fabrice fanny \
    farah farid farida fatiha fatima fatma fatou faustine felicie felix ferdinand fernand fernanda \
    fernande flavie flavien fleur flora flore florence florent florentin florian floriane francine \
    francis francisco franck franco francois francoise frank fred frederic frederique gabin gabriel \
    gabriela gabriella gabrielle gael gaelle gaetan gaspard gaston gautier genevieve geoffrey geoffroy \
    georges georgette gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte \
    gilles gisele gontran gregoire gregory guilhem guillaume gustave guy gwenael gwenaelle gwendoline \
    habib hadrien hakim hamid hamza hanna hannah harold hassan hector helena helene heloise henri \
    henriette herve hicham hippolyte honorine hortense houda hubert hugo hugues ibrahim ibrahima ida \
    idriss igor ilan ilyes imane imene ines ingrid irene iris isaac isabel isabelle ismael ivan jacky \
    jacob jacqueline jacques jade jamal jamel james jan janine jean jeanine jeanne jeannette jeannine \
    jennifer jeremie jeremy jerome jessica jessy jimmy joan joana joanna joel joelle joffrey johan \
    johann johanna johanne jonas jonathan jordan jose josefa joseph josephine josette josiane josselin \
    josyane jules julia julian juliana julie julien julienne juliette justin justine kamel karen karim \
    karima karine karl kathy katia kelly kenza kevin khadija khaled khalid kilian killian kim kristell \
    laetitia lahcen lambert lana lara laure laurence laurent laurette laurie laurine lea leila lena leo \
    leon leonard leonie leonore leslie lila lilia lilian liliane lilou lily lina linda line lionel lisa \
    lise lison loic lola lorenzo lou louane louis louisa louise louison luc luca lucas luce lucette \
    lucie lucien lucienne lucile lucille ludivine ludovic luis lydia lydie lyna madeleine madeline mael \
    maelle maelys magali magalie maggy mahe mahmoud maia malik malika malo mamadou manon manuel manuela \
    marc marceau marcel marcelle marco margaux margot marguerite maria mariam marianne marie marielle \
    mariette marilyn marilyne marin marina marine mario marion marius marjorie marlene martha marthe \
    martial martin martine maryline maryse maryvonne mateo mathias mathieu mathilde mathis mathurin \
    mattheo matthias matthieu maud maurice maurin max maxence maxime maximilien maya medhi mehdi \
    melanie melina melissa melodie melvin mercedes merwan micael michael michel michele micheline \
    michelle mickael miguel mikael mila mireille miriam mohamed mohammed moise monique morgan morgane \
    mounir mourad moussa muriel mustapha mylene myriam nabil nabila nacer nadege nadia nadine nadir \
    naima najat najib nancy naomi narcisse nassim nastasia natacha nathalie nathan nelly nessim nicolas \
    nicole nina nino noa noah noam noe noel noelle noemie nolan nora norbert nordine norman nour noura \
    oceane octave odette odile olga olive olivia olivier omar ophelie orlane oscar othman ouassim oumar \
    paola pascal pascale patrice patricia patrick paul paula paule paulette paulin pauline pedro \
    perrine philippe philippine pierre pierrette pierrick prenom priscilla prudence quentin rachel \
    rachid rachida raoul raphael raphaelle raymond raymonde rebecca regine regis reine remi remy renaud \
    rene renee reynald ricardo richard rita robert roberte robin rodolphe rodrigo rodrigue roger roland \
    rolande romain romane romaric romeo romuald ronan rosa rosalie rose roseline rosine roxane ruben \
    rudy sabine sabrina sacha said salim salima salma salome salomon salvador sam samantha samia samir \
    samira samuel samy sandie sandra sandrine sandy sara sarah sebastien segolene selim selma serge \
    sergio servane severin severine shana sibylle sidonie simon simone simonne slimane soazig sofia \
    sofiane solange solene soline sonia sophie soraya stanislas steeve stella stephan stephane \
    stephanie steve steven suzanne suzie suzy sylvain sylvaine sylvere sylvette sylviane sylvie tanguy \
    tania tarek tatiana teddy theo theodore theophile therese thibaud thibault thibaut thierry thomas \
    tiago tifany tiffany tim timeo timothe timothee titouan tom tommy tony toufik tristan ugo ulysse \
    urbain ursula valentin valentine valerian valerie vanessa vanina vera veronique vianney victoire \
    victor victoria victorien vincent violaine violette virginie viviane vivien walid wassim wendy \
    wilfried william willy xavier yacine yael yan yanis yann yannick yasmina yasmine yassine yoan yoann \
    yohan yohann yolande youcef younes youssef yvan yves yvette yvon yvonne zacharie zakaria zara zelie \
    zineb zoe zohra zoubida";
