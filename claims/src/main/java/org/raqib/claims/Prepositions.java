package org.raqib.claims;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers the prepositions, so that learned weights can tell them apart. New ones go to the end. */
final class Prepositions {
    private static final List<String> ALL = List.of(
            "",
            "في",
            "من",
            "علي",
            "الي",
            "ل",
            "ب",
            "عن",
            "مع",
            "بين",
            "ضد",
            "بعد",
            "قبل",
            "خلال",
            "منذ",
            "حول",
            "تجاه",
            "نحو",
            "امام",
            "ك",
            "لدي",
            "عبر",
            "جراء",
            "بسبب",
            "من قبل",
            "علي يد",
            "من جانب",
            "الي جانب",
            "بقياده",
            "باتجاه",
            "بحق",
            "عقب",
            "اثر",
            "داخل",
            "قرب",
            "تحت",
            "حتي",
            "بشان",
            "بمن فيهم",
            "خلف");
    private static final Map<String, Integer> NUMBERS =
            IntStream.range(0, ALL.size()).boxed().collect(Collectors.toUnmodifiableMap(ALL::get, i -> i));

    private Prepositions() {}

    /** The number of a folded preposition; directions («شمال») share one, unknown ones another. */
    static int number(String preposition) {
        Integer number = NUMBERS.get(preposition);
        return number != null ? number : Leading.isDirection(preposition) ? ALL.size() : ALL.size() + 1;
    }
}
