package org.raqib.knowledge;

import java.util.List;

/**
 * An outlet, and to whom it is on record to stand.
 *
 * @param id stable identifier
 * @param names how it is named as a publisher
 * @param hosts addresses at which what is published is its own
 * @param alignments to whom, how and who says so; empty where nothing is on record
 */
public record Outlet(String id, List<String> names, List<String> hosts, List<Alignment> alignments) {
    public Outlet {
        names = List.copyOf(names);
        hosts = List.copyOf(hosts);
        alignments = List.copyOf(alignments);
    }

    /**
     * Where an outlet stands.
     *
     * @param party an entity's identifier
     * @param how what is on record
     * @param source who put it on record, citable
     */
    public record Alignment(String party, How how, String source) {}

    /** How an outlet may stand to a party. */
    public enum How {
        /** The party, or a body of it, owns it. */
        OWNED,
        /** The party pays for it. */
        FUNDED,
        /** The source describes it as close to the party. */
        DESCRIBED
    }
}
