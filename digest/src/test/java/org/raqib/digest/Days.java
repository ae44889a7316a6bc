package org.raqib.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Digest;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Milestone;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Text;
import org.raqib.model.Timeline;
import org.raqib.model.Toll;

/** One day of contradicting reports, the day before it, and what they are held against. */
final class Days {
    static final LocalDate DAY = LocalDate.of(2020, 4, 30);

    /** Shelling told by three outlets with two tolls, its actor in dispute, denied by the accused. */
    static final Incident HOSPITAL = Told.incident(
            "hospital",
            Grade.CONTESTED,
            true,
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .by(Told.known("LBY-LNA", "ميليشيات حفتر"))
                    .on(Told.known("HOSP", "مستشفى ميدانيا"))
                    .in(Told.known("TIP", "طرابلس"))
                    .said(Told.words("الناطق باسم وزارة الصحة"))
                    .when("2020-04-30")
                    .killed(Toll.exactly(1))
                    .injured(Toll.exactly(6))
                    .quote("قصفت ميليشيات حفتر مستشفى ميدانيا في طرابلس")
                    .from("mina", "الميناء اليوم", "2020-04-30"),
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .on(Told.known("HOSP", "المستشفى"))
                    .in(Told.known("TIP", "طرابلس"))
                    .when("2020-04-30")
                    .killed(Toll.exactly(1))
                    .injured(Toll.exactly(5))
                    .quote("سقطت صواريخ على المستشفى فأصيب خمسة أشخاص")
                    .from("sahel", "وكالة الساحل للأنباء", "2020-05-01"),
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .as(Modality.ALLEGED)
                    .by(Told.known("LBY-GNA", "ميليشيات الوفاق"))
                    .on(Told.known("HOSP", "المستشفى"))
                    .said(Told.words("المركز الإعلامي"))
                    .quote("واتهم المركز ميليشيات الوفاق بقصف المستشفى")
                    .from("minbar", "منبر الشرق", "2020-04-30"),
            Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .as(Modality.DENIED)
                    .by(Told.known("LBY-LNA", "الجيش"))
                    .on(Told.known("HOSP", "أي مستشفى"))
                    .said(Told.known("MIS", "المسماري"))
                    .quote("نفى المسماري قصف أي مستشفى")
                    .from("minbar", "منبر الشرق", "2020-04-30"));

    static final Incident TRUCE = Told.incident(
            "truce",
            Grade.CONFIRMED,
            false,
            Told.of(EventType.RETREAT, Mode.CEASEFIRE)
                    .by(Told.known("LBY-LNA", "القيادة العامة"))
                    .said(Told.known("MIS", "المسماري"))
                    .when("2020-04-29/2020-04-30")
                    .quote("أعلن المسماري هدنة حتى نهاية شهر رمضان")
                    .from("sahel-truce", "وكالة الساحل للأنباء", "2020-04-30"));

    /** Told that day, without a date or a place. */
    static final Incident SHIPMENT = Told.incident(
            "shipment",
            Grade.WEAK,
            false,
            Told.of(EventType.AID, Mode.ARMS)
                    .as(Modality.ALLEGED)
                    .by(Told.known("TUR", "تركيا"))
                    .on(Told.known("LBY-GNA", "حكومة الوفاق"))
                    .said(Told.words("مصدر عسكري"))
                    .quote("واتهم المصدر تركيا بإرسال أسلحة إلى حكومة الوفاق")
                    .from("minbar-arms", "منبر الشرق", "2020-04-30"));

    static final Incident DAY_BEFORE = Told.incident(
            "before",
            Grade.FAIR,
            false,
            Told.of(EventType.ASSAULT, Mode.DRONE)
                    .by(Told.known("LBY-GNA", "حكومة الوفاق"))
                    .on(Told.known("CIV", "مدنيين"))
                    .in(Told.known("TIP", "طرابلس"))
                    .when("2020-04-29")
                    .killed(Toll.exactly(2))
                    .quote("قصفت طائرة مسيرة حيا في طرابلس فقتل مدنيان")
                    .from("sahel-drone", "وكالة الساحل للأنباء", "2020-04-30"));

    /** A sum since a month of the year before. */
    static final Incident SINCE_APRIL = Told.incident(
            "since",
            Grade.WEAK,
            false,
            Told.of(EventType.ASSAULT, null)
                    .by(Told.known("LBY-LNA", "قوات حفتر"))
                    .in(Told.known("TIP", "طرابلس"))
                    .when("2019-04/2020-04-30")
                    .killed(Toll.atLeast(1000))
                    .summed()
                    .quote("قتل أكثر من ألف شخص منذ أبريل الماضي")
                    .from("mina-sum", "الميناء اليوم", "2020-04-30"));

    static final Commitment RAMADAN = new Commitment(
            "LBY-RAMADAN",
            Commitment.Kind.TRUCE,
            Commitment.Form.UNILATERAL,
            new Text("هدنة رمضان المعلنة من جانب واحد", "Unilateral Ramadan truce"),
            List.of(),
            new Text("بيان الناطق، 29 أبريل 2020", "Statement of the spokesman, 29 April 2020"),
            List.of("LBY-LNA"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Timeline(List.of(
                    milestone(Milestone.Stage.DECLARED, "2020-04-29/2020-04-30", null),
                    milestone(Milestone.Stage.EFFECT, "2020-04-30", "2020-05-23"))),
            Commitment.Coding.NONE,
            List.of(new Commitment.Clause(
                    "halt",
                    Commitment.ClauseType.CESSATION,
                    new Text("وقف العمليات العسكرية", "Halt of military operations"),
                    Map.of(EventType.ASSAULT, Set.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            List.of(new Text("تحتفظ بحق الرد.", "A right to respond is reserved.")));

    static final Finding FINDING = new Finding(
            "f1",
            "hospital",
            "LBY-RAMADAN",
            "halt",
            Finding.Status.CONTESTED,
            List.of(Told.known("LBY-LNA", "ميليشيات حفتر")),
            List.of(new Incident.Voice("الميناء اليوم", null, true, List.of("mina#0"))),
            List.of(new Text("تختلف الروايات في الفاعل.", "The tellings differ on who did it.")),
            List.of(new Finding.Considered(
                    "right-to-respond",
                    new Text("لا يذكر أي تقرير من أطلق النار أولا.", "No report says who fired first."))),
            List.of(),
            List.of(new Text("رواية ثالثة مستقلة.", "A third, independent telling.")));

    static final List<Incident> ALL = List.of(HOSPITAL, TRUCE, SHIPMENT, DAY_BEFORE, SINCE_APRIL);

    private Days() {}

    private static Milestone milestone(Milestone.Stage stage, String day, @Nullable String until) {
        return new Milestone(
                stage,
                Milestone.Moment.of(EventDate.parse(day)),
                until == null ? null : Milestone.Moment.of(EventDate.parse(until)),
                List.of(),
                new Text("بيان الناطق", "Statement of the spokesman"));
    }

    static Digest digest() {
        Period day = Period.of(DAY);
        return new Digests(Told.LEXICON).of(day, ALL, List.of(FINDING), List.of(RAMADAN), day.before());
    }
}
