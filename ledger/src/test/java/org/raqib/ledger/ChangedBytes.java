package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.raqib.contract.ContractException;
import org.raqib.contract.ProofJson;
import org.raqib.ledger.ProofCheck.Statement;
import org.raqib.proof.ProofException;
import org.raqib.proof.VerifyingKey;

/** Changes bits of a proof's file, one at a time. */
final class ChangedBytes {
    private static final int CHANGES = 600;

    private ChangedBytes() {}

    /**
     * Holds that none of the changes leaves a proof that checks as the one that was made, and says the same.
     *
     * @param from the character of the line from which on bytes are changed
     * @param to the character before which they are
     */
    static void areRefused(String line, int from, int to, long seed, VerifyingKey key) {
        List<Statement> made = ProofCheck.check(ProofJson.read(line), key);
        byte[] whole = line.getBytes(StandardCharsets.UTF_8);
        int first = line.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
        int end = line.substring(0, to).getBytes(StandardCharsets.UTF_8).length;
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            byte[] other = whole.clone();
            int at = first + random.nextInt(end - first);
            other[at] ^= (byte) (1 << random.nextInt(8));
            String changed = new String(other, StandardCharsets.UTF_8);
            boolean holds;
            try {
                List<Statement> statements = ProofCheck.check(ProofJson.read(changed), key);
                holds = statements.stream().allMatch(Statement::holds)
                        && said(statements).equals(said(made));
            } catch (ContractException | ProofException refused) {
                holds = false;
            }
            assertThat(holds).as("byte %s of %s", at, line).isFalse();
        }
    }

    private static List<String> said(List<Statement> statements) {
        return statements.stream().map(statement -> statement.what().en()).toList();
    }
}
