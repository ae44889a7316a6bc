package org.raqib.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Adds reports to a ledger until it is killed, and says of each on standard output when it has been recorded. */
final class IngestingProcess {
    private IngestingProcess() {}

    /**
     * @param args where the ledger is; how identifiers begin; a seed for the sizes of batches
     */
    public static void main(String[] args) {
        Random random = new Random(Long.parseLong(args[2]));
        System.out.println("started");
        try (Ledger ledger = Ledgers.open(args[0], Clock.systemUTC())) {
            for (int i = 0; ; ) {
                int first = i;
                int size = 1 + random.nextInt(40);
                i += size;
                List<Submission> batch = IntStream.range(first, first + size)
                        .mapToObj(n -> Samples.submission(args[1] + "-" + n, n, "1"))
                        .toList();
                for (Receipt receipt : ledger.append(batch)) {
                    System.out.println(receipt.reportId() + " " + receipt.sha256());
                }
                System.out.flush();
            }
        }
    }
}
