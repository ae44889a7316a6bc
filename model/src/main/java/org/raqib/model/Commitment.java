package org.raqib.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A truce, embargo, agreement or standing rule of law, as data.
 *
 * @param id stable identifier, for example {@code LBY-RAMADAN-TRUCE-2020-LNA}
 * @param kind what sort of promise it is
 * @param title its name in both languages
 * @param names words by which reports name it ({@code "هدنة رمضان"}), any language; they tell which of several promises an
 *     undated report means
 * @param basis the legal or textual basis, citable
 * @param bearers entity identifiers of who is bound; empty means everyone
 * @param beneficiaries entity identifiers of who it protects or is owed to; empty means everyone
 * @param areas entity identifiers of the places it covers; empty means everywhere
 * @param declared when it was declared, or null where unknown
 * @param effectiveFrom first day in effect, or null where the basis leaves it open
 * @param effectiveTo last day in effect, or null where open-ended or unknown
 * @param clauses what is promised, each judged by itself
 * @param notes what a reader must know to weigh it, in both languages
 */
public record Commitment(
        String id,
        Kind kind,
        Text title,
        List<String> names,
        String basis,
        List<String> bearers,
        List<String> beneficiaries,
        List<String> areas,
        @Nullable EventDate declared,
        @Nullable EventDate effectiveFrom,
        @Nullable EventDate effectiveTo,
        List<Clause> clauses,
        List<Text> notes) {
    public Commitment {
        names = List.copyOf(names);
        bearers = List.copyOf(bearers);
        beneficiaries = List.copyOf(beneficiaries);
        areas = List.copyOf(areas);
        clauses = List.copyOf(clauses);
        notes = List.copyOf(notes);
    }

    public enum Kind {
        TRUCE,
        EMBARGO,
        AGREEMENT,
        LAW
    }

    /**
     * One promise of a commitment.
     *
     * @param id unique within the commitment
     * @param text the promise in both languages, in Raqib's neutral words
     * @param acts PLOVER types (with modes; an empty set means any mode) that would breach it
     * @param protectedKinds entity identifiers of generic kinds the act must hit to breach it; empty means any
     * @param exceptions what is allowed in spite of it
     */
    public record Clause(
            String id,
            Text text,
            Map<EventType, Set<Mode>> acts,
            List<String> protectedKinds,
            List<ExceptionTo> exceptions) {
        public Clause {
            acts = Map.copyOf(acts);
            protectedKinds = List.copyOf(protectedKinds);
            exceptions = List.copyOf(exceptions);
        }
    }

    /**
     * Something a clause allows.
     *
     * @param id unique within the clause, for example {@code right-to-respond}
     * @param test what decides whether it applies
     * @param entities identifiers of those it concerns, for {@link Test#AGAINST}; else empty
     * @param text in both languages
     */
    public record ExceptionTo(String id, Test test, List<String> entities, Text text) {
        public ExceptionTo {
            entities = List.copyOf(entities);
        }

        /** What decides whether an exception applies. */
        public enum Test {
            /** The act answers fire: who fired first decides. */
            RESPONSE,
            /** The act is directed at, or hits, one of {@link ExceptionTo#entities()}. */
            AGAINST,
            /** The act was done by one of {@link ExceptionTo#entities()}. */
            BY,
            /** Something reports seldom tell (an approval, a purpose): named, and left to a person. */
            ASK;

            /** The spelling used in knowledge files, for example {@code response}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
