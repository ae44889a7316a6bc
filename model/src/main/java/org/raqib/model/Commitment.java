package org.raqib.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Timeline.Standing;

/**
 * A truce, embargo, agreement or standing rule of law, as data.
 *
 * @param id stable identifier, for example {@code LBY-RAMADAN-TRUCE-2020-LNA}
 * @param kind what sort of promise it is
 * @param form how it came about
 * @param title its name in both languages
 * @param names words by which reports name it ({@code "هدنة رمضان"}), any language; they tell which of several promises an
 *     undated report means
 * @param basis the legal or textual basis, citable, in both languages
 * @param bearers entity identifiers of who is bound; empty means everyone
 * @param beneficiaries entity identifiers of who it protects or is owed to; empty means everyone
 * @param bonds who is bound, or said to be bound, through a bearer beyond what the lexicon tells
 * @param areas entity identifiers of the places it covers; empty, with no zones, means everywhere
 * @param zones what it covers, or what its clauses speak of, as polygons
 * @param timeline declared, in effect, extended, suspended, resumed, ended, each with its source
 * @param coding what the field's data sets code of it
 * @param clauses what is promised, each judged by itself
 * @param notes what a reader must know to weigh it, in both languages
 */
public record Commitment(
        String id,
        Kind kind,
        Form form,
        Text title,
        List<String> names,
        Text basis,
        List<String> bearers,
        List<String> beneficiaries,
        List<Bond> bonds,
        List<String> areas,
        List<Zone> zones,
        Timeline timeline,
        Coding coding,
        List<Clause> clauses,
        List<Text> notes) {
    public Commitment {
        names = List.copyOf(names);
        bearers = List.copyOf(bearers);
        beneficiaries = List.copyOf(beneficiaries);
        bonds = List.copyOf(bonds);
        areas = List.copyOf(areas);
        zones = List.copyOf(zones);
        clauses = List.copyOf(clauses);
        notes = List.copyOf(notes);
    }

    /** When it was declared, or null where unknown. */
    public @Nullable EventDate declared() {
        return timeline.declared();
    }

    /** First day in effect, or null where the basis leaves it open. */
    public @Nullable EventDate effectiveFrom() {
        return timeline.effectiveFrom();
    }

    /** Last day in effect, or null where open-ended or unknown. */
    public @Nullable EventDate effectiveTo() {
        return timeline.effectiveTo();
    }

    /**
     * Where it may stand on some day of a date. A rule of law without milestones is always in effect; the first day of a
     * truce counts in full only where its hour is known to be midnight.
     */
    public Set<Standing> standings(EventDate when) {
        return standings(when, timeline);
    }

    /** {@link #standings(EventDate)} by what of its timeline concerns some party. */
    public Set<Standing> standings(EventDate when, Timeline concerning) {
        return kind == Kind.LAW && timeline.milestones().isEmpty()
                ? Set.of(Standing.IN_EFFECT)
                : concerning.on(when, kind != Kind.TRUCE);
    }

    public enum Kind {
        TRUCE,
        EMBARGO,
        AGREEMENT,
        LAW;

        /** The spelling in knowledge files and output, for example {@code truce}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a commitment came about. */
    public enum Form {
        /** One side promises by itself; nobody else is bound. */
        UNILATERAL,
        /** Several sides promise, in one text or each in its own. */
        MULTILATERAL,
        /** A body with authority over those bound decides: the Security Council, say. */
        IMPOSED;

        /** The spelling in knowledge files and output, for example {@code unilateral}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A force that is bound through one of the bearers.
     *
     * @param force entity identifier of the force
     * @param bearer entity identifier of the bearer
     * @param certain true where the force is known to be under the bearer's command; false where that is only alleged: whether
     *     it is bound then stays open
     * @param from first date it holds, or null
     * @param to last date it holds, or null
     * @param source who says so, in both languages
     */
    public record Bond(
            String force,
            String bearer,
            boolean certain,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            Text source) {}

    /**
     * What the ETH/PRIO ceasefire data set and PA-X code of a commitment. What the basis does not say is null or empty.
     *
     * @param written whether there is a written text
     * @param partial whether it covers part of the conflict only: some arms, areas or days
     * @param purpose what it is for
     * @param ceasefireClass how far a ceasefire goes
     * @param stage the stage of a peace process, in PA-X's terms
     * @param mediators entity identifiers of who mediated
     * @param enforcers entity identifiers of who watches over it
     * @param thirdParties entity identifiers of who signed or witnessed without being bound
     * @param references where else it is recorded, for example {@code PA-X 2320}, {@code S/RES/2510 (2020)}
     */
    public record Coding(
            @Nullable Boolean written,
            @Nullable Boolean partial,
            @Nullable Purpose purpose,
            @Nullable CeasefireClass ceasefireClass,
            @Nullable Stage stage,
            List<String> mediators,
            List<String> enforcers,
            List<String> thirdParties,
            List<String> references) {
        /** Nothing is coded. */
        public static final Coding NONE =
                new Coding(null, null, null, null, null, List.of(), List.of(), List.of(), List.of());

        public Coding {
            mediators = List.copyOf(mediators);
            enforcers = List.copyOf(enforcers);
            thirdParties = List.copyOf(thirdParties);
            references = List.copyOf(references);
        }
    }

    /** What a ceasefire is for (ETH/PRIO). */
    public enum Purpose {
        HUMANITARIAN,
        PEACE_PROCESS,
        HOLIDAY,
        ELECTION,
        OTHER,
        UNCLEAR;

        /** The spelling in knowledge files and output, for example {@code peace-process}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far a ceasefire goes (ETH/PRIO's classes 1, 2 and 3). */
    public enum CeasefireClass {
        /** Fighting stops. */
        CESSATION,
        /** It stops, and a mechanism watches over it. */
        CESSATION_WITH_MECHANISM,
        /** It stops for good, with provisions on demobilisation. */
        DEFINITIVE;

        /** The spelling in knowledge files and output, for example {@code cessation-with-mechanism}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The stage of a peace process (PA-X). */
    public enum Stage {
        PRE_NEGOTIATION,
        CEASEFIRE,
        PARTIAL,
        COMPREHENSIVE,
        IMPLEMENTATION,
        RENEWAL,
        OTHER;

        /** The spelling in knowledge files and output, for example {@code pre-negotiation}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a clause is about. */
    public enum ClauseType {
        CESSATION,
        WITHDRAWAL,
        /** No forces, or no arms of a kind, in a zone. */
        BUFFER_ZONE,
        NO_REINFORCEMENT,
        FOREIGN_FIGHTERS,
        ARMS_SUPPLY,
        ARMS_EXPORT,
        TRAINING,
        INSPECTION,
        HUMANITARIAN_ACCESS,
        /** Civilians, medical units and other protected persons and objects. */
        PROTECTION,
        DETAINEES,
        NON_INTERFERENCE,
        INSTITUTIONS,
        MONITORING,
        OTHER;

        /** The spelling in knowledge files and output, for example {@code buffer-zone}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One promise of a commitment.
     *
     * @param id unique within the commitment
     * @param type what it is about
     * @param text the promise in both languages, in Raqib's neutral words
     * @param acts PLOVER types (with modes; an empty set means any mode) that would breach it
     * @param protectedKinds entity identifiers of generic kinds the act must hit to breach it; empty means any
     * @param areas entity identifiers of the places this clause covers, where it covers less than the commitment
     * @param zones identifiers of {@link Commitment#zones()} that this clause covers, where it covers less
     * @param exceptions what is allowed in spite of it
     */
    public record Clause(
            String id,
            ClauseType type,
            Text text,
            Map<EventType, Set<Mode>> acts,
            List<String> protectedKinds,
            List<String> areas,
            List<String> zones,
            List<ExceptionTo> exceptions) {
        public Clause {
            acts = Map.copyOf(acts);
            protectedKinds = List.copyOf(protectedKinds);
            areas = List.copyOf(areas);
            zones = List.copyOf(zones);
            exceptions = List.copyOf(exceptions);
        }
    }

    /**
     * Something a clause allows.
     *
     * @param id unique within the clause, for example {@code right-to-respond}
     * @param test what decides whether it applies
     * @param entities identifiers of those it concerns, for {@link Test#AGAINST} and {@link Test#BY}; else empty
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
