package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.proof.Hash;

/** A process that adds to a ledger is killed at any moment: all it acknowledged is there, and the ledger verifies. */
class KillingTest {
    /** Kills of each store; {@code -Draqib.long=true} kills 500 times. */
    private static final int KILLS = Boolean.getBoolean("raqib.long") ? 500 : 50;

    /** Kills survived by one ledger before the next is begun. */
    private static final int PER_LEDGER = 10;

    /** 128 and the number of the signal. */
    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void losesNothingAcknowledged(TestStore store) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TestStore.Place place = store.place(folder);
        List<String> acknowledged = new ArrayList<>();
        int interrupted = 0;
        int all = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % PER_LEDGER == 0) {
                place = store.place(Files.createDirectories(folder.resolve("ledger-" + kill)));
                all += acknowledged.size();
                acknowledged.clear();
            }
            Killed killed = killed(place, "k" + kill, random);
            acknowledged.addAll(killed.acknowledged());
            if (killed.midway()) {
                interrupted++;
            }
            if (place.exists()) {
                check(place, acknowledged, "kill " + kill + " of seed " + seed);
            } else {
                assertThat(acknowledged).isEmpty();
            }
        }
        System.out.printf(
                "%s: %d kills, %d of them seen in the middle of a commit, %d reports acknowledged, none lost%n",
                store, KILLS, interrupted, all + acknowledged.size());
        assertThat(all + acknowledged.size()).isGreaterThan(KILLS);
    }

    /**
     * What became of a process.
     *
     * @param acknowledged what it had acknowledged until it was killed
     * @param midway whether it was seen to have begun to write what it had not committed
     */
    private record Killed(List<String> acknowledged, boolean midway) {}

    /** Starts a process and kills it. */
    private Killed killed(TestStore.Place place, String ids, Random random) throws Exception {
        Path said = folder.resolve("said");
        Files.deleteIfExists(said);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestingProcess.class.getName(),
                        place.location(),
                        ids,
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        // One in five is killed while it starts; the others once they have begun to add.
        int bytesToWaitFor = random.nextInt(5) == 0 ? 1 : 100 + random.nextInt(15_000);
        while (process.isAlive() && Files.size(said) < bytesToWaitFor) {
            Thread.sleep(1);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
        process.destroyForcibly();
        // At once: a server soon notices that nobody is there any more.
        boolean midway = place.isMidway();
        assertThat(process.waitFor()).as("exit code of a process killed").isEqualTo(KILLED);
        // The last line may have been cut off in the middle: then it was not said.
        return new Killed(
                Files.readAllLines(said).stream()
                        .filter(line -> line.matches("k\\d+-\\d+ [0-9a-f]{64}"))
                        .toList(),
                midway);
    }

    private static void check(TestStore.Place place, List<String> acknowledged, String when) {
        try (Ledger ledger = place.openToRead()) {
            assertThat(ledger.verify(n -> {}).faults()).as(when).isEmpty();
            List<String> kept = ledger.readings()
                    .map(reading ->
                            reading.report().id() + " " + reading.report().sha256())
                    .toList();
            assertThat(kept).as(when).containsAll(acknowledged);
            for (String line : acknowledged.subList(Math.max(0, acknowledged.size() - 20), acknowledged.size())) {
                String id = line.substring(0, line.indexOf(' '));
                assertThat(Hash.of(ledger.report(id).orElseThrow().bytes()).hex())
                        .isEqualTo(line.substring(line.indexOf(' ') + 1));
            }
        }
    }
}
