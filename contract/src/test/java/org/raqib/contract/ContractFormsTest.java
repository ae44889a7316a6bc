package org.raqib.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raqib.model.Breach;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Commitment;
import org.raqib.model.Copy;
import org.raqib.model.Decision;
import org.raqib.model.Digest;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.Finding;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Milestone;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.PartialDate;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Text;
import org.raqib.model.Timeline;
import org.raqib.model.Toll;
import org.raqib.model.Zone;

/** The very bytes of each form: whoever changes them changes hashes that others hold. */
class ContractFormsTest {
    private static final Report REPORT = new Report(
            "r1",
            "ab12",
            "قصف الميناء",
            "قصفت القوة ميناء البلدة",
            LocalDate.of(2020, 4, 30),
            null,
            "https://example.org/1",
            "ar");

    private static final Mention FORCE =
            new Mention("القوة", new Span(17, 22), "X-FORCE", "The Force", List.of("القوات"), EntityKind.FORCE, null);

    private static final Mention PORT = new Mention(
            "ميناء البلدة", new Span(23, 35), null, null, List.of(), EntityKind.PLACE, new GeoPoint(32.89, 13.0));

    private static final Claim CLAIM = new Claim(
            EventType.ASSAULT,
            Mode.HEAVY_WEAPONS,
            Modality.FACT,
            List.of(FORCE),
            List.of(),
            List.of(),
            List.of(PORT),
            EventDate.parse("2020-04"),
            Toll.exactly(1),
            Toll.atLeast(6),
            Breach.CEASEFIRE,
            false,
            new Span(12, 16),
            new Span(12, 22),
            "قصفت القوة",
            "assault.shelled",
            List.of(new Span(0, 3)),
            List.of(new Evidence(Slot.ACTOR, new Span(17, 22), "subject"), new Evidence(Slot.MODE, null, "default")));

    private static final String FORCE_JSON = """
            {"text":"القوة","span":[17,22],"id":"X-FORCE","name":"The Force","names":["القوات"],"kind":"force",\
            "lat":null,"lon":null}""";

    private static final String PORT_JSON = """
            {"text":"ميناء البلدة","span":[23,35],"id":null,"name":null,"names":[],"kind":"place",\
            "lat":32.89,"lon":13.0}""";

    private static final String CLAIM_FIELDS = """
            "event":"ASSAULT","mode":"heavy-weapons","modality":"fact","actors":[%s],"recipients":[],"speakers":[],\
            "places":[%s],"date":"2020-04","killed":[1,1],"injured":[6,null],"breach":"ceasefire","aggregate":false,\
            "trigger":[12,16],"span":[12,22],"quote":"قصفت القوة","rule":"assault.shelled","mentions":[[0,3]],\
            "evidence":[{"slot":"actor","span":[17,22],"rule":"subject"},\
            {"slot":"mode","span":null,"rule":"default"}]""".formatted(FORCE_JSON, PORT_JSON);

    private static final ReportedClaim REPORTED =
            new ReportedClaim("r1", "ab12", "وكالة", "قصف الميناء", LocalDate.of(2020, 4, 30), 0, CLAIM);

    private static final String REPORTED_JSON = """
            {"report":"r1","index":0,"sha256":"ab12","publisher":"وكالة","title":"قصف الميناء",\
            "published":"2020-04-30",%s}""".formatted(CLAIM_FIELDS);

    @Test
    void reading() {
        assertThat(ReadingJson.write(new Reading(REPORT, LocalDate.of(2020, 4, 30), false, List.of(CLAIM), "1")))
                .isEqualTo("""
                        {"id":"r1","sha256":"ab12","title":"قصف الميناء","published":"2020-04-30",\
                        "published_inferred":false,"language":"ar","reader":"1","claims":[{%s}]}""".formatted(CLAIM_FIELDS));
    }

    @Test
    void report() {
        assertThat(ReportJson.write(REPORT)).isEqualTo("""
                        {"id":"r1","sha256":"ab12","title":"قصف الميناء","text":"قصفت القوة ميناء البلدة",\
                        "published":"2020-04-30","publisher":null,"url":"https://example.org/1","language":"ar"}""");
    }

    @Test
    void capture() {
        assertThat(CaptureJson.write(
                        new Capture(REPORT, new byte[3], "text/plain", "r.txt", Instant.parse("2020-05-01T00:00:00Z"))))
                .isEqualTo("""
                        {"id":"r1","sha256":"ab12","media_type":"text/plain","origin":"r.txt",\
                        "captured_at":"2020-05-01T00:00:00Z","bytes":3}""");
    }

    @Test
    void incident() {
        Incident.Party actor = new Incident.Party(FORCE, List.of("r1#0"));
        Incident incident = new Incident(
                "i1",
                EventType.ASSAULT,
                List.of(Mode.HEAVY_WEAPONS),
                List.of(REPORTED),
                List.of(actor),
                false,
                List.of(),
                List.of(PORT),
                EventDate.parse("2020-04"),
                Toll.exactly(1),
                null,
                List.of(new Incident.Voice("وكالة", null, true, List.of("r1#0"))),
                List.of(),
                Grade.WEAK,
                List.of(new Text("مصدر واحد.", "A single source.")));
        Copy copy = new Copy(
                "r1",
                "b".repeat(64),
                "r0",
                "a".repeat(64),
                null,
                Copy.Kind.NEAR,
                0.929,
                List.of("Reuters"),
                new Text("ن", "c"));
        assertThat(IncidentJson.write(incident, List.of(copy))).isEqualTo("""
                        {"id":"i1","event":"ASSAULT","modes":["heavy-weapons"],"grade":"weak","when":"2020-04",\
                        "killed":[1,1],"injured":null,"actors":[%s,"claims":["r1#0"]}],"actor_disputed":false,\
                        "recipients":[],"places":[%s],\
                        "asserted_by":[{"name":"وكالة","entity":null,"outlet":true,"claims":["r1#0"]}],"denied_by":[],\
                        "reasons":[{"ar":"مصدر واحد.","en":"A single source."}],\
                        "former":[],"attributions":[],"placed":[],"dated":[],"tolls_killed":[],"tolls_injured":[],\
                        "positions":[],"retracted":[],"admiralty":{"telling":0,"denying":0,"information":6,\
                        "reason":{"ar":"","en":""},"sources":[]},"judgements":[],\
                        "copies":[{"report":"r1","sha256":"%s","of":"r0","of_sha256":"%s","of_publisher":null,"kind":"near","percent":92,\
                        "credits":["Reuters"],"reasons":[{"ar":"ن","en":"c"}]}],"claims":[%s]}""".formatted(
                        FORCE_JSON.substring(0, FORCE_JSON.length() - 1),
                        PORT_JSON,
                        "b".repeat(64),
                        "a".repeat(64),
                        REPORTED_JSON));
    }

    @Test
    void finding() {
        Finding finding = new Finding(
                "f1",
                "i1",
                "C-1",
                "cl",
                Finding.Status.INDETERMINATE,
                List.of(FORCE),
                List.of(new Incident.Voice("ناطق", "X-MAN", false, List.of("r1#0"))),
                List.of(new Text("أ", "a")),
                List.of(new Finding.Considered("right-to-respond", new Text("ب", "b"))),
                List.of(new Finding.Reply(Finding.Reply.Stance.DENIES, new Text("ج", "c"), List.of("r1#0"))),
                List.of());
        assertThat(FindingJson.write(finding)).isEqualTo("""
                        {"id":"f1","incident":"i1","commitment":"C-1","clause":"cl","status":"indeterminate",\
                        "accused":[%s],\
                        "accusers":[{"name":"ناطق","entity":"X-MAN","outlet":false,"claims":["r1#0"]}],\
                        "reasons":[{"ar":"أ","en":"a"}],\
                        "exceptions":[{"exception":"right-to-respond","ar":"ب","en":"b"}],\
                        "replies":[{"stance":"denies","ar":"ج","en":"c","claims":["r1#0"]}],"would_change":[]}""".formatted(FORCE_JSON));
    }

    @Test
    void commitmentWithActsInTheOrderOfTheModel() {
        Commitment commitment = new Commitment(
                "C-1",
                Commitment.Kind.TRUCE,
                Commitment.Form.UNILATERAL,
                new Text("هدنة", "A truce"),
                List.of("الهدنة"),
                new Text("بيان", "A statement"),
                List.of("X-FORCE"),
                List.of(),
                List.of(new Commitment.Bond(
                        "Y-FORCE", "X-FORCE", false, PartialDate.parse("2019-04"), null, new Text("مصدر", "A source"))),
                List.of(),
                List.of(new Zone(
                        "z",
                        new Text("منطقة", "A zone"),
                        List.of(List.of(new GeoPoint(1, 2), new GeoPoint(1, 3.5), new GeoPoint(2, 2))))),
                new Timeline(List.of(new Milestone(
                        Milestone.Stage.EFFECT,
                        new Milestone.Moment(EventDate.parse("2020-04-29"), LocalTime.of(21, 45)),
                        Milestone.Moment.of(EventDate.parse("2020-05-23")),
                        List.of("X-FORCE"),
                        new Text("مصدر", "A source")))),
                Commitment.Coding.NONE,
                List.of(new Commitment.Clause(
                        "cl",
                        Commitment.ClauseType.CESSATION,
                        new Text("وقف", "A halt"),
                        Map.of(
                                EventType.ASSAULT,
                                Set.of(Mode.DRONE, Mode.AERIAL, Mode.CLASH),
                                EventType.MOBILIZE,
                                Set.of()),
                        List.of(),
                        List.of(),
                        List.of("z"),
                        List.of(new Commitment.ExceptionTo(
                                "reply", Commitment.ExceptionTo.Test.RESPONSE, List.of(), new Text("رد", "A reply"))))),
                List.of(new Text("ملاحظة", "A note")));
        assertThat(CommitmentJson.write(commitment)).isEqualTo("""
                        {"id":"C-1","kind":"truce","form":"unilateral","title":{"ar":"هدنة","en":"A truce"},\
                        "names":["الهدنة"],"basis":{"ar":"بيان","en":"A statement"},\
                        "bearers":["X-FORCE"],"beneficiaries":[],"bonds":[{"force":"Y-FORCE","bearer":"X-FORCE",\
                        "certain":false,"from":"2019-04","to":null,"source":{"ar":"مصدر","en":"A source"}}],"areas":[],\
                        "zones":[{"id":"z","name":{"ar":"منطقة","en":"A zone"},\
                        "coordinates":[[[2.0,1.0],[3.5,1.0],[2.0,2.0],[2.0,1.0]]]}],\
                        "declared":null,"effective_from":"2020-04-29","effective_to":"2020-05-23",\
                        "milestones":[{"stage":"effect","date":"2020-04-29","hour":"21:45","until":"2020-05-23",\
                        "until_hour":null,"by":["X-FORCE"],"source":{"ar":"مصدر","en":"A source"}}],\
                        "written":null,"partial":null,"purpose":null,"class":null,"stage":null,"mediators":[],\
                        "enforcers":[],"third_parties":[],"references":[],\
                        "clauses":[{"id":"cl","type":"cessation","text":{"ar":"وقف","en":"A halt"},\
                        "acts":{"MOBILIZE":[],"ASSAULT":["aerial","drone","clash"]},"protected_kinds":[],"areas":[],\
                        "zones":["z"],\
                        "exceptions":[{"id":"reply","test":"response","entities":[],"text":{"ar":"رد","en":"A reply"}}]}],\
                        "notes":[{"ar":"ملاحظة","en":"A note"}]}""");
    }

    @Test
    void digest() {
        Digest.Line version = new Digest.Line(
                Digest.Role.VERSION,
                new Text("رواية", "A version"),
                "",
                "i1",
                List.of(REPORTED),
                Text.NONE,
                null,
                List.of());
        Digest digest = new Digest(
                LocalDate.of(2020, 4, 30),
                LocalDate.of(2020, 4, 30),
                List.of(new Digest.Section(
                        "day",
                        new Text("اليوم", "The day"),
                        null,
                        List.of(
                                new Digest.Line(
                                        Digest.Role.INCIDENT,
                                        new Text("سطر", "A line"),
                                        "fair",
                                        "i1",
                                        List.of(REPORTED),
                                        new Text("بيان", "A statement"),
                                        null,
                                        List.of(version)),
                                new Digest.Line(
                                        Digest.Role.COUNT,
                                        new Text("لا شيء", "None"),
                                        "",
                                        "",
                                        List.of(),
                                        Text.NONE,
                                        new Digest.Count(0, null, 2),
                                        List.of())))));
        assertThat(DigestJson.write(digest)).isEqualTo("""
                        {"from":"2020-04-30","to":"2020-04-30","sections":[{"id":"day",\
                        "heading":{"ar":"اليوم","en":"The day"},"note":null,\
                        "lines":[{"role":"incident","ar":"سطر","en":"A line","tag":"fair","incident":"i1","basis":{"ar":"بيان","en":"A statement"},\
                        "count":null,"sources":["r1#0"],"under":[{"role":"version","ar":"رواية","en":"A version",\
                        "tag":null,"incident":"i1","basis":null,"count":null,"sources":["r1#0"],"under":[]}]},\
                        {"role":"count","ar":"لا شيء","en":"None","tag":null,"incident":null,"basis":null,\
                        "count":[0,null,2],"sources":[],"under":[]}]}],"claims":[%s]}""".formatted(REPORTED_JSON));
    }

    @Test
    void controlsAndHalfPairsAreEscapedAndNothingElse() {
        Report report =
                new Report("\"\\\n\u0001\u2028\u202E", "", "\uD83D", "\uD83D\uDE00\uDC00", null, null, null, "");
        assertThat(ReportJson.write(report))
                .startsWith("{\"id\":\"\\\"\\\\\\n\\u0001\u2028\u202E\",")
                .contains("\"title\":\"\\uD83D\",\"text\":\"\uD83D\uDE00\\uDC00\",");
    }

    @Test
    void whatIsNotOfTheFormIsRefusedByPlace() {
        String good = ClaimJson.write(CLAIM);
        assertThat(ClaimJson.read(good)).isEqualTo(CLAIM);
        refused("{", "The line is not one JSON value");
        refused("[]", "The line is not a JSON object");
        refused(good + good, "The line is not one JSON value");
        refused(good.replace("\"quote\":", "\"quota\":"), "quota is a key that this form does not have");
        refused(good.replace("\"aggregate\":false,", ""), "aggregate is missing");
        refused(good.replace("\"aggregate\":false", "\"aggregate\":0"), "aggregate must be true or false");
        refused(good.replace("[17,22],\"id\"", "[17],\"id\""), "actors[0].span must be [start, end]");
        refused(good.replace("[17,22],\"id\"", "[22,17],\"id\""), "actors[0] does not hold: A span must");
        refused(good.replace("2020-04", "2020-13"), "date must be a date or a range of dates, not '2020-13'");
        refused(good.replace("heavy-weapons", "heavy"), "mode must be a mode, not 'heavy'");
        refused(good.replace("heavy-weapons", "sign"), "The line does not hold: ASSAULT has no mode sign");
        refused(good.replace("[1,1]", "[2,1]"), "The line does not hold: A toll must");
        refused(good.replace("[1,1]", "[1.5,2]"), "killed must be [least, most] or null");
        refused(good.replace("13.0", "null"), "places[0] does not hold: a point needs both lat and lon");
    }

    private static void refused(String line, String message) {
        assertThatThrownBy(() -> ClaimJson.read(line))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aDecision() {
        Decision decision = new Decision(
                Decision.Kind.ACCEPT_COMMITMENT,
                "سلمى",
                Instant.parse("2020-05-01T09:15:00Z"),
                List.of(Decision.Target.parse("commitment:X-TRUCE"), Decision.Target.parse("report:a:b")),
                "announced by both",
                "{ \"z\": 1, \"a\": {\"y\": 1.50, \"b\": [12345678901234567890]} }");
        String line = "{\"kind\":\"accept-commitment\",\"by\":\"سلمى\",\"at\":\"2020-05-01T09:15:00Z\","
                + "\"targets\":[\"commitment:X-TRUCE\",\"report:a:b\"],\"reason\":\"announced by both\","
                + "\"payload\":{\"a\":{\"b\":[12345678901234567890],\"y\":1.5},\"z\":1}}";
        assertThat(DecisionJson.write(decision)).isEqualTo(line);
        assertThat(DecisionJson.write(DecisionJson.read(line))).isEqualTo(line);
        assertThat(DecisionJson.payload("{\"b\":1, \"a\":2}")).isEqualTo("{\"a\":2,\"b\":1}");
        assertThatThrownBy(() -> DecisionJson.payload("[1]")).isInstanceOf(ContractException.class);
        assertThatThrownBy(() -> DecisionJson.read(line.replace("report:a", "verdict:a")))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("'verdict:a:b' does not begin with report:");
        assertThatThrownBy(() -> DecisionJson.read(line.replace("announced by both", " ")))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("needs a reason");
    }

    @Test
    void anExportedEntry() {
        byte[] noText = {(byte) 0xff, 0};
        ExportJson.Entry entry = new ExportJson.Entry(
                "{\"entry\":1}".getBytes(StandardCharsets.US_ASCII),
                List.of(
                        new ExportJson.Part("bytes", new byte[] {1, (byte) 0xab}, noText),
                        new ExportJson.Part("document", new byte[] {2}, "قصف\n".getBytes(StandardCharsets.UTF_8))));
        String line =
                "{\"header\":\"{\\\"entry\\\":1}\",\"parts\":[{\"name\":\"bytes\",\"salt\":\"01ab\",\"text\":null,"
                        + "\"base64\":\"/wA=\"},{\"name\":\"document\",\"salt\":\"02\",\"text\":\"قصف\\n\",\"base64\":null}]}";
        assertThat(ExportJson.write(entry)).isEqualTo(line);
        assertThat(ExportJson.entry(line)).usingRecursiveComparison().isEqualTo(entry);
        String frame = "{\"raqib_ledger\":1,\"entries\":7,\"head\":\"ab\"}";
        assertThat(ExportJson.write(new ExportJson.Frame(7, "ab"))).isEqualTo(frame);
        assertThat(ExportJson.frame(frame)).isEqualTo(new ExportJson.Frame(7, "ab"));
        assertThatThrownBy(() -> ExportJson.frame(frame.replace(":1,", ":2,")))
                .isInstanceOf(ContractException.class)
                .hasMessage("The file is of form 2, this Raqib knows form 1");
    }
}
