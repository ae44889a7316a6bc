package org.raqib.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.Entity.Relation.Type;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.PartialDate;

class RelationsTest {
    private final Relations relations = new Relations(Entities.of(List.of(
            force("ARMY", new Relation(Type.PART_OF, "STATE", null, null)),
            force("BRIGADE", new Relation(Type.PART_OF, "ARMY", PartialDate.parse("2015"), PartialDate.parse("2018"))),
            force("LOOP", new Relation(Type.PART_OF, "LOOP", null, null)),
            new Entity(
                    "GENERAL",
                    EntityKind.PERSON,
                    List.of("General"),
                    List.of(),
                    null,
                    null,
                    List.of(new Relation(Type.COMMANDS, "ARMY", null, null))))));

    private static Entity force(String id, Relation... relations) {
        return new Entity(id, EntityKind.FORCE, List.of(id), List.of(), null, null, List.of(relations));
    }

    @Test
    void findsTheWayUp() {
        assertThat(relations.allegiance("BRIGADE", "STATE", null))
                .extracting(Relation::target)
                .containsExactly("ARMY", "STATE");
        assertThat(relations.allegiance("GENERAL", "ARMY", null)).hasSize(1);
        assertThat(relations.allegiance("ARMY", "ARMY", null)).isEmpty();
        assertThat(relations.allegiance("ARMY", "BRIGADE", null)).isNull();
    }

    @Test
    void aRelationCountsOnlyInItsTime() {
        assertThat(relations.allegiance("BRIGADE", "ARMY", EventDate.parse("2017-06")))
                .isNotNull();
        assertThat(relations.allegiance("BRIGADE", "ARMY", EventDate.parse("2019-01-01")))
                .isNull();
        assertThat(relations.allegiance("BRIGADE", "ARMY", EventDate.parse("2014-12-31")))
                .isNull();
    }

    @Test
    void aLoopInTheLexiconEnds() {
        assertThat(relations.allegiancesOf("LOOP")).isEmpty();
        assertThat(relations.allegiance("LOOP", "STATE", null)).isNull();
    }
}
