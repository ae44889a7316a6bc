package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.contract.CheckpointJson;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.Hash;
import org.raqib.proof.LogCheckpoint;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProofPass;
import org.raqib.proof.SignedNote;
import org.raqib.proof.SigningKey;

/** A ledger as a log: its checkpoints hold what is before them, also against one who can compute every hash. */
class MerkleLogTest {
    private static final SigningKey KEY = SigningKey.create(new SecureRandom());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void path() {
        file = folder.resolve("ledger.raqib");
    }

    private SqliteLedger open() {
        return SqliteLedger.open(file, Clock.systemUTC());
    }

    private static void add(Ledger ledger, String... ids) {
        List<Submission> batch = new ArrayList<>();
        for (String id : ids) {
            batch.add(Samples.submission(id, id.length(), "1"));
        }
        ledger.append(batch);
    }

    private List<String> faults() {
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            return ledger.verify(n -> {}).faults().stream().map(Fault::toString).toList();
        }
    }

    @Test
    void aCheckpointIsRecordedAndVerifies() {
        try (SqliteLedger ledger = open()) {
            assertThatThrownBy(() -> MerkleLog.sign(ledger, KEY))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("no entries yet");
            add(ledger, "a", "b");
            RecordedCheckpoint first = MerkleLog.sign(ledger, KEY);
            assertThat(first.entry()).isEqualTo(7);
            assertThat(first.states().size()).isEqualTo(6);
            assertThat(MerkleLog.sign(ledger, KEY).entry())
                    .as("nothing was added, nothing is signed")
                    .isEqualTo(7);
            assertThat(MerkleLog.sign(ledger, SigningKey.create(new SecureRandom()))
                            .entry())
                    .as("another key signs for itself")
                    .isEqualTo(8);
            add(ledger, "c");
            RecordedCheckpoint later = MerkleLog.sign(ledger, KEY);
            assertThat(later.states().size()).isEqualTo(11);
            assertThat(later.states().origin()).isEqualTo(first.states().origin());

            MerkleLog log = new MerkleLog(ledger);
            assertThat(log.checkpoints()).hasSize(3).contains(first, later);
            ProofPass pass = log.pass(11, List.of(2L, 11L), List.of(6L));
            assertThat(pass.consistency(6)
                            .proves(first.states().root(), later.states().root()))
                    .isTrue();
            Hash leaf = Hash.leaf(ledger.entry(2).orElseThrow().header());
            assertThat(pass.inclusion(1).proves(leaf, later.states().root())).isTrue();
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void aTimeStampIsRecordedWithTheCheckpointItIsOn() {
        try (SqliteLedger ledger = open()) {
            add(ledger, "a");
            RecordedCheckpoint checkpoint = MerkleLog.sign(ledger, KEY);
            add(ledger, "b");
            ProofFile.Stamp stamp = new ProofFile.Stamp(new byte[] {1}, new byte[] {2});
            RecordedCheckpoint stamped = MerkleLog.attach(ledger, checkpoint, stamp);
            assertThat(stamped.states()).isEqualTo(checkpoint.states());
            assertThat(stamped.signed().stamps()).hasSize(1);
            assertThat(stamped.signed().note()).isEqualTo(checkpoint.signed().note());
        }
        assertThat(faults()).isEmpty();
    }

    /** Another process may add entries while a checkpoint is made: it then stands after more entries than it is of. */
    @Test
    void aCheckpointOfFewerEntriesThanAreBeforeIt() {
        try (SqliteLedger ledger = open()) {
            add(ledger, "a", "b");
            MerkleLog log = new MerkleLog(ledger);
            record(ledger, new Checkpoint(log.origin(), 4, log.root(4)));
        }
        assertThat(faults()).isEmpty();
        try (SqliteLedger ledger = open()) {
            MerkleLog log = new MerkleLog(ledger);
            record(ledger, new Checkpoint(log.origin(), 5, log.root(3)));
            record(ledger, new Checkpoint(log.origin(), 9, log.root(8)));
            record(ledger, new Checkpoint("another-log", 8, log.root(8)));
        }
        assertThat(faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .startsWith(
                                        "entry 8 (checkpoint): its checkpoint states another root than entries 1 to 5"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "entry 9 (checkpoint): its checkpoint is of 9 entries, and only 8 are before it"),
                        fault -> assertThat(fault)
                                .isEqualTo("entry 10 (checkpoint): its checkpoint is of another log, another-log"));
    }

    private static void record(Ledger ledger, Checkpoint states) {
        ledger.checkpoint(CheckpointJson.write(
                new LogCheckpoint(states.signed(KEY).toString(), KEY.verifying().line(states.origin()), List.of())));
    }

    /** One who can write the file rewrites a report and every hash, header and index after it; the signature stays behind. */
    @Test
    void aWholeLedgerForgedFromOneEntryOn() throws Exception {
        try (SqliteLedger ledger = open()) {
            add(ledger, "a", "b");
            MerkleLog.sign(ledger, KEY);
            add(ledger, "c", "d");
            MerkleLog.sign(ledger, KEY);
        }
        forge(8, text -> text.replace("reports/c", "reports/x"));
        assertThat(faults())
                .containsExactly(
                        "entry 14 (checkpoint): its checkpoint states another root than entries 1 to 13 have: of"
                                + " them, some from entry 7 on were changed after they were signed");

        forge(2, text -> text.replace("وكالة الساحل", "وكالة الجبل"));
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("entry 7 (checkpoint): its checkpoint states another root")
                        && fault.contains("from entry 1 on"));
    }

    /** Rewrites the document of an entry, and the chain from there on. */
    private void forge(long number, UnaryOperator<String> change) throws SQLException {
        List<StoredEntry> entries;
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            entries = ledger.entries(1, 1000).toList();
        }
        Hash previous = Hash.NONE;
        List<String> guards = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (var rows = connection
                    .createStatement()
                    .executeQuery(
                            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%update%'")) {
                while (rows.next()) {
                    guards.add(rows.getString(2));
                    connection.createStatement().execute("DROP TRIGGER " + rows.getString(1));
                }
            }
            for (StoredEntry entry : entries) {
                EntryHeader header = EntryHeader.parse(entry.header());
                List<Part> parts = new ArrayList<>(entry.parts());
                for (Part part : entry.parts()) {
                    if (entry.number() == number && part.name().equals(Part.DOCUMENT)) {
                        byte[] content = change.apply(new String(part.content(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8);
                        assertThat(content).isNotEqualTo(part.content());
                        parts.remove(part);
                        parts.add(new Part(part.name(), part.salt(), content));
                        update(
                                connection,
                                "UPDATE part SET content = ? WHERE name = 'document' AND entry = ",
                                number,
                                content);
                        update(
                                connection,
                                "UPDATE text SET sha256 = ? WHERE entry = ",
                                number,
                                Hash.of(content).hex());
                    }
                }
                byte[] canonical = EntryHeader.of(
                                header.number(), header.type(), header.at(), header.from(), previous, parts)
                        .canonical();
                previous = Hash.leaf(canonical);
                update(connection, "UPDATE entry SET header = ? WHERE number = ", header.number(), canonical);
                update(connection, "UPDATE entry SET hash = ? WHERE number = ", header.number(), previous.bytes());
            }
            for (String guard : guards) {
                connection.createStatement().execute(guard);
            }
        }
    }

    private static void update(Connection connection, String sql, long number, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql + number)) {
            statement.setObject(1, value);
            statement.executeUpdate();
        }
    }

    /** Any byte of a checkpoint's entry, in the file. */
    @Test
    void aChangedByteOfACheckpointIsTold() throws Exception {
        RecordedCheckpoint checkpoint;
        try (SqliteLedger ledger = open()) {
            add(ledger, "a", "b", "c");
            checkpoint = MerkleLog.sign(ledger, KEY);
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] document = CheckpointJson.write(checkpoint.signed()).getBytes(StandardCharsets.UTF_8);
        int place = indexOf(whole, document);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] other = whole.clone();
            other[place + random.nextInt(document.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, other);
            assertThat(faults()).anyMatch(fault -> fault.startsWith("entry 10 (checkpoint): "));
        }
        Files.write(file, whole);
        assertThat(faults()).isEmpty();
        assertThat(SignedNote.parse(checkpoint.signed().note())
                        .isSignedBy(checkpoint.states().origin(), KEY.verifying()))
                .isTrue();
    }

    private static int indexOf(byte[] whole, byte[] part) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
        assertThat(at).isPositive();
        return at;
    }
}
