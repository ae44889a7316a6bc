package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.raqib.model.Digest;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Toll;

class ScopeAndCountsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 30);

    private static final Entities LEXICON = Entities.of(List.of(
            new Entity("LBY", EntityKind.STATE, List.of("Libya"), List.of("ليبيا"), "LBY", null, List.of()),
            place("TIP", "Tripoli", "طرابلس", 32.8872, 13.1913),
            place("ZARA", "Ain Zara", "عين زارة", 32.79, 13.28),
            place("BEN", "Benghazi", "بنغازي", 32.1167, 20.0667),
            new Entity("LNA", EntityKind.FORCE, List.of("National Army"), List.of("الجيش"), "LBY", null, List.of()),
            new Entity(
                    "BRIG",
                    EntityKind.FORCE,
                    List.of("Brigade"),
                    List.of("اللواء"),
                    "LBY",
                    null,
                    List.of(new Entity.Relation(Entity.Relation.Type.PART_OF, "LNA", null, null))),
            new Entity(
                    "KIND-HEALTH-FACILITY",
                    EntityKind.THING,
                    List.of("health facility"),
                    List.of("منشأة صحية"),
                    null,
                    null,
                    List.of())));

    private static final Incident SHELLING = Told.incident(
            "shelling",
            Grade.WEAK,
            false,
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .by(mention("BRIG"))
                    .on(mention("KIND-HEALTH-FACILITY"))
                    .in(mention("ZARA"))
                    .when("2020-04-30")
                    .killed(Toll.exactly(2))
                    .from("a", "وكالة", "2020-04-30"),
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .on(mention("KIND-HEALTH-FACILITY"))
                    .in(mention("ZARA"))
                    .when("2020-04-30")
                    .killed(Toll.exactly(4))
                    .from("b", "منبر", "2020-04-30"));

    private static final Incident STRIKE = Told.incident(
            "strike",
            Grade.WEAK,
            false,
            Told.of(EventType.ASSAULT, Mode.AERIAL)
                    .in(mention("BEN"))
                    .when("2020-04-30")
                    .from("c", "وكالة", "2020-04-30"));

    private static final Incident EARLIER = Told.incident(
            "earlier",
            Grade.WEAK,
            false,
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .in(mention("ZARA"))
                    .when("2020-04-29")
                    .from("d", "وكالة", "2020-04-29"));

    private static final Incident PLANNED = Told.incident(
            "planned",
            Grade.WEAK,
            false,
            Told.of(EventType.ASSAULT, Mode.AERIAL)
                    .as(Modality.PLANNED)
                    .in(mention("BEN"))
                    .when("2020-04-30")
                    .from("e", "وكالة", "2020-04-30"));

    private static final Incident BY_SEA = Told.incident(
            "by-sea",
            Grade.WEAK,
            false,
            Told.of(EventType.AID, Mode.ARMS)
                    .as(Modality.ALLEGED)
                    .when("2020-04-30")
                    .quote("وصلت أسلحة على متن سفينة شحن")
                    .from("f", "منبر", "2020-04-30"));

    private static final Incident UNTOLD_WAY = Told.incident(
            "untold",
            Grade.WEAK,
            false,
            Told.of(EventType.AID, Mode.FIGHTERS)
                    .when("2020-04-30")
                    .quote("أرسلت الدولة مقاتلين إلى حليفها")
                    .from("g", "منبر", "2020-04-30"));

    private static final List<Incident> ALL = List.of(SHELLING, STRIKE, EARLIER, PLANNED, BY_SEA, UNTOLD_WAY);

    @Test
    void actsOfForceAreCountedByAreaAndTypeBesideTheDayBefore() {
        Digest digest = digest(Scope.ALL);
        List<Digest.Line> areas = section(digest, "areas").lines();
        assertThat(areas.stream().map(line -> line.text().en()))
                .containsExactlyInAnyOrder("\u2068Ain Zara\u2069", "\u2068Benghazi\u2069");
        Digest.Line zara = areas.getFirst();
        assertThat(zara.count()).isEqualTo(new Digest.Count(1, 1, 1));
        assertThat(zara.under().stream().map(line -> line.text().en() + " " + count(line)))
                .containsExactly(
                        "artillery or rocket fire " + new Digest.Count(1, 1, 1),
                        "Killed, as told " + new Digest.Count(2, 4, 0));
        assertThat(areas.getLast().count())
                .as("what is planned has not happened")
                .isEqualTo(new Digest.Count(1, 1, 0));
        assertThat(zara.sources()).hasSize(2);
        Digest.Line health = section(digest, "objects").lines().getFirst();
        assertThat(health.text().en()).startsWith("health facilities");
        assertThat(health.count()).isEqualTo(new Digest.Count(1, 1, 0));
    }

    @Test
    void whatIsToldOfAnEmbargoIsCountedByRouteWithWhoReportsIt() {
        List<Digest.Line> routes = section(digest(Scope.ALL), "embargo").lines();
        assertThat(routes.stream().map(line -> line.text().en())).containsExactly("By sea", "Route not told");
        Digest.Line deliveries = routes.getFirst().under().getFirst();
        assertThat(deliveries.count()).isEqualTo(new Digest.Count(1, 1, 0));
        assertThat(deliveries.under().getFirst().text().en())
                .startsWith("Alleged: ")
                .endsWith("reported by: \u2068منبر\u2069");
    }

    @Test
    void anAreaIsAPlaceWithWhatLiesNearAStateOrABox() {
        assertThat(told(new Scope.Near("TIP", 20))).containsExactly("shelling");
        assertThat(told(new Scope.Near("TIP", 5))).isEmpty();
        assertThat(told(new Scope.Near("LBY", 0))).containsExactlyInAnyOrder("shelling", "strike", "planned");
        assertThat(told(Objects.requireNonNull(Scope.Box.parse("32, 19, 33, 21"))))
                .containsExactlyInAnyOrder("strike", "planned");
        assertThat(Scope.Box.parse("Tripoli")).isNull();
        assertThatThrownBy(() -> Scope.Box.parse("33,19,32,21")).hasMessageContaining("SOUTH,WEST,NORTH,EAST");
    }

    @Test
    void aPartyIsItAndThoseUnderIt() {
        assertThat(ids(digest(new Scope(null, "LNA")))).containsExactly("shelling");
        Digest.Section scope =
                digest(new Scope(new Scope.Near("TIP", 20), "LNA")).sections().getFirst();
        assertThat(Objects.requireNonNull(scope.note()).en())
                .isEqualTo("Incidents in \u2068Tripoli\u2069 and within \u206820\u2069 km of it, said to be by or upon "
                        + "the \u2068National Army\u2069 or those under it. All else is left out, also what is told "
                        + "without a place or a party.");
    }

    @Test
    void wordsAreFoundWithWhatIsWrittenTogetherWithThem() {
        Group sea = Group.shipped("routes.ini").getFirst();
        assertThat(sea.says("وبالسفينة عتاد")).isTrue();
        assertThat(sea.says("في عرض البحر")).isTrue();
        assertThat(sea.says("بحرارة شديدة")).isFalse();
        assertThat(sea.says("من البحرين")).isFalse();
    }

    private static List<String> told(Scope.Area area) {
        return ids(digest(new Scope(area, null)));
    }

    private static List<String> ids(Digest digest) {
        return digest.sections().stream()
                .filter(section -> section.id().startsWith("family."))
                .flatMap(section -> section.lines().stream())
                .map(Digest.Line::incidentId)
                .toList();
    }

    private static Digest digest(Scope scope) {
        Period day = Period.of(DAY);
        return new Digests(LEXICON).of(day, scope, ALL, List.of(), List.of(), day.before());
    }

    private static Digest.Section section(Digest digest, String id) {
        return digest.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String count(Digest.Line line) {
        return String.valueOf(line.count());
    }

    private static Entity place(String id, String en, String ar, double lat, double lon) {
        return new Entity(id, EntityKind.PLACE, List.of(en), List.of(ar), "LBY", new GeoPoint(lat, lon), List.of());
    }

    private static Mention mention(String id) {
        Entity entity = Objects.requireNonNull(LEXICON.find(id));
        return new Mention(
                entity.ar().getFirst(), null, id, entity.en().getFirst(), entity.ar(), entity.kind(), entity.point());
    }
}
