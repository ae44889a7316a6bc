import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Spelling;

/**
 * Makes the table of populated places out of an extract of GeoNames. See README.md beside this file.
 *
 * <p>Arguments: the extract; the table to write; then any number of files of ordinary Arabic news, one report a line,
 * against which the names are tried.
 */
final class PlaceTableMaker {
    /** Of these countries every place with an Arabic name is taken, of the others the larger cities. */
    private static final Set<String> NEAR = Set.of(("DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH "
                    + "IL TR IR AF PK ML NE TD BF NG CM CF SS ET ER KE UA")
            .split(" "));

    private static final long LARGER_CITY = 100_000;
    /** So many people live in a city that losing its name for a club or a namesake would cost more than a doubt. */
    private static final long GREAT_CITY = 500_000;

    /** Below this share of uses with the word of a place before it, a name is mostly something else. */
    private static final double MOSTLY_SOMETHING_ELSE = 0.25;

    private static final double OFTEN_SOMETHING_ELSE = 0.4;
    private static final int ENOUGH_USES = 3;
    private static final int LONGEST_NAME = 4;

    /** Folded words that stand before the name of a place. */
    private static final Set<String> BEFORE_PLACES = Set.of(("في الي من على علي نحو قرب شرق غرب شمال جنوب شرقي غربي شمالي "
                    + "جنوبي وسط مدينه بلده قريه منطقه محافظه ولايه اقليم مطار ميناء ضواحي داخل خارج باتجاه سكان اهالي "
                    + "مدينتي بلدتي ريف قضاء مديريه ناحيه مخيم عاصمه العاصمه بين وفي ومن والي بمدينه لمدينه")
            .split(" "));

    /** What GeoNames puts before the names of some towns that are seats of a district. */
    private static final Set<String> DISTRICTS = Set.of("شعبية", "محافظة", "ولاية", "مدينة", "إمارة", "بلدية", "منطقة", "قضاء");

    /** Names that stand after a preposition as often as any place, and yet are words (the bourse, the palaces, the valley). */
    private static final Set<String> WORDS = Set.of(("القصور صارح بالا ابا السلط الحد سالم تاني التاني الشفا القاله رباط "
                    + "الوادي حبوش المنيع السوق الحصن القصر الزهراء النصر السلام الفتح النور الجديده الدير القنطره الرياض "
                    + "الميناء المركز العلما سينه مناره بركه جوهر قلعه عثمانيه قيصريه اطار طراز الاشهر بلد القاره الصف قبلي "
                    + "الوان سعير مساقط صدوق المالح مقلع السحاب البيض اولو روان توربو كاسل برايا الحامه بابور مركب")
            .split(" "));

    /** The same, of cities too well known to leave out: they are marked. */
    private static final Set<String> WORDS_TOO = Set.of("مشهد معان العين بورصه المنصوره منصوره مونستر الجزيره".split(" "));

    private record Place(String id, String country, String lat, String lon, String en, String ar, long people, boolean near) {}

    /** How often a name stands in the news at all, and how often after the word of a place. */
    private static final class Uses {
        private int all;
        private int placed;
    }

    private PlaceTableMaker() {}

    public static void main(String[] args) throws IOException {
        List<Place> places = read(Path.of(args[0]));
        Map<String, Uses> uses = new HashMap<>();
        for (Place place : places) {
            uses.put(key(place.ar), new Uses());
            uses.put(key(withArticle(place.ar)), new Uses());
        }
        for (int i = 2; i < args.length; i++) {
            try (Stream<String> lines = Files.lines(Path.of(args[i]))) {
                lines.forEach(line -> count(Lexicon.words(line), uses));
            }
        }
        List<String> out = new ArrayList<>();
        out.add("# Populated places with Arabic names, from GeoNames (https://www.geonames.org), CC BY 4.0.");
        out.add("# Made by tools/places/PlaceTableMaker.java; do not edit, but write a place by hand to correct one.");
        Set<String> taken = new HashSet<>();
        int doubtful = 0;
        for (Place place : places) {
            String name = usual(place.ar, uses);
            String key = key(name);
            if (WORDS.contains(key)
                    || writtenByHand(name)
                    || writtenByHand(withArticle(name))
                    || !taken.add(key)) {
                continue;
            }
            String mark = mark(place, key, uses.get(key));
            if (mark != null) {
                doubtful += mark.length();
                out.add(String.join("\t", place.id, place.country, place.lat, place.lon, place.en, name + mark));
            }
        }
        Files.writeString(Path.of(args[1]), String.join("\n", out) + "\n");
        System.out.println((out.size() - 2) + " places, of which " + doubtful + " with a name that is also a word; "
                + places.size() + " were looked at");
    }

    /** The name as the news write it: GeoNames leaves out the article of many a town. */
    private static String usual(String name, Map<String, Uses> uses) {
        return uses.get(key(withArticle(name))).placed > uses.get(key(name)).placed ? withArticle(name) : name;
    }

    private static String withArticle(String name) {
        return name.indexOf(' ') >= 0 || name.startsWith("ال") ? name : "ال" + name;
    }

    /** The sign after a name: none, {@code ?} for one that is also a word, or null for one to leave out. */
    private static String mark(Place place, String key, Uses uses) {
        boolean oneWord = key.indexOf(' ') < 0;
        if (oneWord && key.length() <= 3 && uses.placed == 0) {
            return null;
        }
        if (!oneWord) {
            return "";
        }
        if (WORDS_TOO.contains(key)) {
            return "?";
        }
        double share = uses.all == 0 ? 1 : (double) uses.placed / uses.all;
        if (uses.all >= ENOUGH_USES && share < MOSTLY_SOMETHING_ELSE) {
            return place.people >= GREAT_CITY ? "?" : null;
        }
        return share < OFTEN_SOMETHING_ELSE ? "?" : "";
    }

    private static boolean writtenByHand(String name) {
        return Lexicon.shipped().named(name).stream().anyMatch(entity -> !entity.id().startsWith("GN-"));
    }

    private static String key(String name) {
        return String.join(" ", Lexicon.words(name));
    }

    private static void count(List<String> words, Map<String, Uses> uses) {
        for (int i = 0; i < words.size(); i++) {
            String phrase = "";
            for (int k = i; k < Math.min(words.size(), i + LONGEST_NAME); k++) {
                phrase = k == i ? words.get(k) : phrase + " " + words.get(k);
                Uses found = uses.get(phrase);
                if (found != null) {
                    found.all++;
                    if (i > 0 && BEFORE_PLACES.contains(words.get(i - 1))) {
                        found.placed++;
                    }
                }
            }
            String word = words.get(i);
            if (word.startsWith("ب") && word.length() > 3) {
                Uses found = uses.get(word.substring(1));
                if (found != null) {
                    found.all++;
                    found.placed++;
                }
            }
        }
    }

    /** The places worth having, those near first, then by the number of their people. */
    private static List<Place> read(Path extract) throws IOException {
        List<String> lines = Files.readAllLines(extract);
        List<String> head = List.of(lines.get(0).split("\t", -1));
        List<Place> places = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split("\t", -1);
            String ar = arabic(f[head.indexOf("name_ar")]);
            String cc = f[head.indexOf("cc")];
            long people = Long.parseLong(f[head.indexOf("population")]);
            boolean near = NEAR.contains(cc);
            String country = country(cc);
            if (!ar.isEmpty() && country != null && (near || people >= LARGER_CITY)) {
                places.add(new Place(
                        "GN-" + f[head.indexOf("geonameid")],
                        country,
                        f[head.indexOf("lat")],
                        f[head.indexOf("lon")],
                        f[head.indexOf("name")],
                        ar,
                        people,
                        near));
            }
        }
        places.sort(Comparator.comparing((Place place) -> !place.near)
                .thenComparing(place -> -place.people)
                .thenComparing(Place::id));
        return places;
    }

    /** The name without vowel signs, or an empty one where it is not in Arabic letters alone. */
    private static String arabic(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.strip().toCharArray()) {
            if (Spelling.isArabicLetter(c) || c == ' ') {
                out.append(c);
            } else if (c == '-') {
                out.append(' ');
            } else if (!Spelling.isMark(c)) {
                return "";
            }
        }
        List<String> words = new ArrayList<>(List.of(out.toString().strip().split(" +")));
        if (words.size() > 1 && DISTRICTS.contains(words.get(0))) {
            words.remove(0);
        }
        return words.stream().anyMatch(word -> word.length() == 1) ? "" : String.join(" ", words);
    }

    private static String country(String twoLetters) {
        return Set.of(Locale.getISOCountries()).contains(twoLetters)
                ? new Locale.Builder().setRegion(twoLetters).build().getISO3Country()
                : null;
    }
}
