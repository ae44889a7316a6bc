package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

class DigestsTest {
    private final Digest digest = Days.digest();

    @Test
    void everyLineLeadsBackToClaimsOrToACitableText() {
        Set<String> known = new HashSet<>();
        Days.ALL.forEach(incident -> incident.claims().forEach(claim -> known.add(claim.key())));
        int lines = 0;
        for (Digest.Section section : digest.sections()) {
            for (Digest.Line line : all(section.lines())) {
                lines++;
                boolean noneCounted = line.count() != null && line.count().least() == 0;
                assertThat(line.sources().isEmpty() && line.basis().isEmpty() && !noneCounted)
                        .as("%s: %s", section.id(), line.text().en())
                        .isFalse();
                assertThat(known)
                        .containsAll(
                                line.sources().stream().map(ReportedClaim::key).toList());
            }
        }
        assertThat(lines).isGreaterThan(30);
    }

    @Test
    void aTellingIsPlacedByItsOwnDatesNeverByThePublicationDate() {
        assertThat(ids("family.fighting")).containsExactly("hospital");
        assertThat(ids("family.truces")).containsExactly("truce");
        assertThat(ids("elsewhere")).containsExactly("before");
        assertThat(ids("vague")).containsExactly("since");
        assertThat(section("family.supply").lines().getFirst().text().en())
                .endsWith("(no date given; published 30 April 2020)");
        assertThat(texts("open"))
                .singleElement()
                .asString()
                .startsWith("Neither place nor date given: Alleged: Arms or military equipment supplied");
    }

    @Test
    void figuresStandBesideThoseOfThePeriodBefore() {
        assertThat(figure("Incidents in all")).isEqualTo(new Digest.Count(3, 3, 2));
        assertThat(figure("Killed, as told")).isEqualTo(new Digest.Count(1, 1, 2));
        assertThat(figure("Injured, as told")).isEqualTo(new Digest.Count(5, 6, 0));
        assertThat(figure("Incidents in dispute")).isEqualTo(new Digest.Count(1, 1, 0));
        assertThat(figure("Findings to be weighed")).isEqualTo(new Digest.Count(1, 1, 0));
        Digest alone = new Digests(Told.LEXICON).of(Period.of(Days.DAY), Days.ALL, List.of(), List.of(), null);
        assertThat(all(alone.sections().getFirst().lines()))
                .allMatch(line -> line.count() != null && line.count().before() == null);
    }

    @Test
    void contradictionsStandSideBySideWithWhoTellsWhich() {
        Digest.Line hospital = section("family.fighting").lines().getFirst();
        assertThat(hospital.text().en())
                .isEqualTo("Artillery or rocket fire on \u2068hospital\u2069 in \u2068Tripoli\u2069, on Thursday, "
                        + "30 April 2020, the actor being in dispute: 1 killed and 5 to 6 injured");
        assertThat(hospital.text().ar())
                .isEqualTo(
                        "قصف مدفعي أو صاروخي على \u2068مستشفى\u2069 في \u2068طرابلس\u2069، يوم الخميس 30 أبريل 2020، "
                                + "والروايات مختلفة في الفاعل: قتيل واحد وبين 5 و6 من الجرحى");
        List<Digest.Line> differ = hospital.under().stream()
                .filter(line -> line.role() == Digest.Role.CONTRADICTION)
                .toList();
        assertThat(differ).hasSize(2);
        assertThat(differ.getFirst().under().stream().map(line -> line.text().en()))
                .containsExactly(
                        "the \u2068Libyan National Army\u2069, according to: “\u2068الناطق باسم وزارة الصحة\u2069” (as "
                                + "cited by \u2068الميناء اليوم\u2069)",
                        "the \u2068Government of National Accord\u2069, according to: “\u2068المركز الإعلامي\u2069” (as cited "
                                + "by \u2068منبر الشرق\u2069)");
        assertThat(differ.getLast().under().stream().map(line -> line.text().ar()))
                .containsExactly(
                        "6 جرحى، وفق: «\u2068الناطق باسم وزارة الصحة\u2069» (نقلا عنه في \u2068الميناء اليوم\u2069)",
                        "5 جرحى، وفق: \u2068وكالة الساحل للأنباء\u2069");
        assertThat(hospital.under())
                .anyMatch(line -> line.role() == Digest.Role.DENIAL
                        && line.text().en().startsWith("Denied by: \u2068Ahmed al-Mismari\u2069"));
    }

    @Test
    void whoDeniesWhatIsListed() {
        assertThat(texts("denials"))
                .singleElement()
                .asString()
                .startsWith("Denied by \u2068Ahmed al-Mismari\u2069 (as cited by \u2068منبر الشرق\u2069): Artillery");
    }

    @Test
    void aFindingCarriesReasonsExceptionsAndDenial() {
        Digest.Line truce = section("findings").lines().getFirst();
        assertThat(truce.text().en()).isEqualTo("Unilateral Ramadan truce");
        assertThat(truce.basis().en()).startsWith("Statement");
        Digest.Line finding = truce.under().getFirst();
        assertThat(finding.tag()).isEqualTo("contested");
        assertThat(finding.under().stream().map(Digest.Line::role))
                .containsExactly(
                        Digest.Role.SAID,
                        Digest.Role.SAID,
                        Digest.Role.DENIAL,
                        Digest.Role.REASON,
                        Digest.Role.EXCEPTION,
                        Digest.Role.CHANGE);
    }

    @Test
    void commitmentsSayWhatBeganEndedAndStands() {
        assertThat(texts("commitments"))
                .startsWith(
                        "Declared between 29 April 2020 and 30 April 2020: Unilateral Ramadan truce",
                        "Takes effect on Thursday, 30 April 2020: Unilateral Ramadan truce")
                .last()
                .asString()
                .startsWith("As reported: Truce or ceasefire");
        assertThat(commitmentsOn(LocalDate.of(2020, 5, 10)))
                .containsExactly("In effect since 30 April 2020 until 23 May 2020: Unilateral Ramadan truce");
        assertThat(commitmentsOn(LocalDate.of(2020, 5, 23)))
                .containsExactly("Ends on Saturday, 23 May 2020: Unilateral Ramadan truce");
        assertThat(commitmentsOn(LocalDate.of(2020, 6, 1))).isEmpty();
    }

    @Test
    void aHappeningThatEveryVoiceDeniesIsToldAsADenialAndKillsNobody() {
        Incident denied = Told.incident(
                "denied",
                Grade.DISCOUNTED,
                false,
                Told.of(EventType.ASSAULT, Mode.SHOOTDOWN)
                        .as(Modality.DENIED)
                        .when("2020-04-30")
                        .killed(Toll.exactly(4))
                        .said(Told.known("MIS", "المسماري")));
        Digest day = new Digests(Told.LEXICON).of(Period.of(Days.DAY), List.of(denied), List.of(), List.of(), null);
        assertThat(told(day).text().en()).startsWith("Denied: Aircraft or drone brought");
        assertThat(day.sections().getFirst().lines().get(1).count()).isEqualTo(new Digest.Count(0, 0, null));
    }

    @Test
    void anAnnouncedActIsToldAsAnnounced() {
        Incident planned = Told.incident(
                "planned",
                Grade.WEAK,
                false,
                Told.of(EventType.SANCTION, Mode.ENFORCE).as(Modality.PLANNED).when("2020-04-30"));
        Digest day = new Digests(Told.LEXICON).of(Period.of(Days.DAY), List.of(planned), List.of(), List.of(), null);
        assertThat(told(day).text().ar()).startsWith("معلن أو متوقع: مراقبة حظر");
    }

    @Test
    void namesAfterAPrepositionAreInflectedAndUnknownOnesQuoted() {
        Incident incident = Told.incident(
                "x",
                Grade.WEAK,
                false,
                Told.of(EventType.ASSAULT, null)
                        .by(Told.words("جماعة ما"))
                        .on(Told.known("CIV", "المدنيين"))
                        .when("2020-04-30"));
        Digest day = new Digests(Told.LEXICON).of(Period.of(Days.DAY), List.of(incident), List.of(), List.of(), null);
        assertThat(told(day).text().ar())
                .isEqualTo("هجوم على \u2068مدنيين\u2069، يوم الخميس 30 أبريل 2020، منسوب إلى «\u2068جماعة ما\u2069»");
    }

    @Test
    void aReportWithoutAPublisherIsNamedByItselfAndAPersonIsNoPlace() {
        Incident incident = Told.incident(
                "x",
                Grade.WEAK,
                false,
                Told.of(EventType.ASSAULT, null)
                        .in(Told.known("MIS", "المسماري"))
                        .when("2020-04-30")
                        .from("file.txt", null, null));
        Digest day = new Digests(Told.LEXICON).of(Period.of(Days.DAY), List.of(incident), List.of(), List.of(), null);
        Digest.Line line = told(day);
        assertThat(line.text().en()).isEqualTo("Attack, on Thursday, 30 April 2020");
        assertThat(line.under().getFirst().text().en())
                .isEqualTo("Told by: report \u2068file.txt\u2069 of an unnamed publisher");
    }

    @Test
    void placesFarApartAreACaseOfDispute() {
        Incident incident = Told.incident(
                "x",
                Grade.FAIR,
                false,
                Told.of(EventType.ASSAULT, null)
                        .in(Told.place("TIP", 32.89, 13.18))
                        .when("2020-04-30"),
                Told.of(EventType.ASSAULT, null)
                        .in(Told.place("BEN", 32.12, 20.07))
                        .when("2020-04-29"));
        Digest day = new Digests(Told.LEXICON).of(Period.of(Days.DAY), List.of(incident), List.of(), List.of(), null);
        assertThat(told(day).under().stream().map(line -> line.text().en()))
                .contains("The tellings differ on the place", "The tellings differ on the date");
    }

    @Test
    void theOrderInWhichIncidentsComeMakesNoDifference() {
        List<Incident> shuffled = new ArrayList<>(Days.ALL);
        Collections.shuffle(shuffled, new Random(7));
        Period day = Period.of(Days.DAY);
        Digest other =
                new Digests(Told.LEXICON).of(day, shuffled, List.of(Days.FINDING), List.of(Days.RAMADAN), day.before());
        assertThat(HtmlDigest.render(other, "ar", null)).isEqualTo(HtmlDigest.render(digest, "ar", null));
    }

    @Test
    void anEmptyDaySaysWhatTheRecordHolds() {
        Digest empty =
                new Digests(Told.LEXICON).of(Period.of(LocalDate.of(2021, 1, 1)), Days.ALL, List.of(), List.of(), null);
        assertThat(empty.sections()).hasSize(2);
        assertThat(Objects.requireNonNull(empty.sections().getFirst().note()).en())
                .isEqualTo("No incident that is told falls in the time asked for. The record holds 5 incidents from 7 "
                        + "reports, published between 30 April 2020 and 1 May 2020. The days most told of: "
                        + "29 April 2020 (1 incident) and 30 April 2020 (1 incident).");
        assertThat(Objects.requireNonNull(empty.sections().getFirst().note()).ar())
                .startsWith("لا تقع في المدة المطلوبة واقعة مروية. يحوي السجل 5 وقائع من 7 تقارير، نشرت بين");
        assertThat(empty.sections().get(1).lines().getFirst().count()).isEqualTo(new Digest.Count(0, 0, null));
    }

    /** The first incident told. */
    private static Digest.Line told(Digest digest) {
        return digest.sections().stream()
                .filter(section -> section.id().startsWith("family."))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
    }

    private static List<String> commitmentsOn(LocalDate day) {
        Digest digest = new Digests(Told.LEXICON).of(Period.of(day), List.of(), List.of(), List.of(Days.RAMADAN), null);
        return digest.sections().stream()
                .filter(section -> section.id().equals("commitments"))
                .flatMap(section -> section.lines().stream())
                .map(line -> line.text().en())
                .toList();
    }

    private Digest.Section section(String id) {
        return digest.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String section) {
        return section(section).lines().stream().map(Digest.Line::incidentId).toList();
    }

    private List<String> texts(String section) {
        return section(section).lines().stream().map(line -> line.text().en()).toList();
    }

    private Digest.Count figure(String label) {
        return section("counts").lines().stream()
                .filter(line -> line.text().en().equals(label))
                .map(line -> Objects.requireNonNull(line.count()))
                .findFirst()
                .orElseThrow();
    }

    static List<Digest.Line> all(List<Digest.Line> lines) {
        List<Digest.Line> all = new ArrayList<>();
        for (Digest.Line line : lines) {
            all.add(line);
            all.addAll(all(line.under()));
        }
        return all;
    }
}
