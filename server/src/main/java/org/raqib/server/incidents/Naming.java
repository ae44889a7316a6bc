package org.raqib.server.incidents;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Dates;
import org.raqib.digest.Digests;
import org.raqib.digest.Phrases;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Text;
import org.raqib.model.Toll;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.raqib.server.web.Language;
import org.springframework.stereotype.Component;

/** Names, days and numbers as pages show them: the digest's own, in the language of the page. */
@Component
public final class Naming {
    private final Digests digests;
    private final Dates dates = new Dates(Phrases.SHIPPED);

    Naming(Desking desking) {
        this.digests = new Digests(desking.lexicon());
    }

    /** What the digest says. */
    public Digests digests() {
        return digests;
    }

    /** Someone or something that a claim names. */
    public Html name(Mention mention, Chrome chrome) {
        return Html.own(chrome.of(digests.name(mention)));
    }

    /** Whom or what the lexicon knows under an identifier. */
    public Html name(String id, Chrome chrome) {
        return Html.own(chrome.of(digests.name(id)));
    }

    /** The same where there is no markup: in options, labels, titles. */
    public String plain(String id, Chrome chrome) {
        return plain(chrome.of(digests.name(id)));
    }

    /** A sentence without what sets names apart, for where there is no markup. */
    public static String plain(String sentence) {
        return sentence.replaceAll("[\\u2066-\\u2069]", "");
    }

    /** A sentence of the record, with its dates in words. */
    public Html sentence(Text sentence, Chrome chrome) {
        return Html.own(chrome.of(dates.reworded(sentence)));
    }

    /** "30 April 2020". */
    public String day(LocalDate day, Chrome chrome) {
        return chrome.of(dates.plain(day));
    }

    /** As exactly as it is told. */
    public String date(EventDate date, Chrome chrome) {
        return chrome.of(dates.plain(date));
    }

    /** From the first to the last day, or the page's word for no date. */
    public String days(@Nullable LocalDate from, @Nullable LocalDate to, Chrome chrome) {
        if (from == null || to == null) {
            return chrome.say("incidents.undated");
        }
        return from.equals(to)
                ? day(from, chrome)
                : chrome.of(Phrases.SHIPPED.say(
                        "date.span", java.util.Map.of("from", dates.plain(from), "to", dates.plain(to))));
    }

    /** The Hijri day, empty where the calendar's tables end. */
    public String hijri(LocalDate day, Chrome chrome) {
        return chrome.of(dates.hijri(day));
    }

    /** "Thursday". */
    public String weekday(LocalDate day, Chrome chrome) {
        return chrome.of(dates.weekday(day));
    }

    /** "12", "12 to 15", "12 or more". */
    public String toll(Toll toll, Chrome chrome) {
        Integer most = toll.max();
        if (most == null) {
            return chrome.say("incidents.toll.least", "n", toll.min());
        }
        return most == toll.min()
                ? Integer.toString(most)
                : chrome.say("incidents.toll.between", "least", toll.min(), "most", most);
    }

    /** What is said to have happened. */
    public Html sentence(Incident incident, Chrome chrome) {
        return Html.own(chrome.of(digests.sentence(incident)));
    }

    /** How words are put in order. */
    public Comparator<String> order(Language language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language.code()));
        return collator::compare;
    }
}
