package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.proof.Hash;

/** The form that every ledger ever written depends on: it is not to change. */
class EntryHeaderTest {
    private static final byte[] SALT = new byte[Part.SALT_LENGTH];

    private static final EntryHeader HEADER = EntryHeader.of(
            2,
            EntryType.TEXT,
            Instant.parse("2020-04-30T12:00:00.5009Z"),
            1,
            Hash.NONE,
            List.of(new Part(Part.DOCUMENT, SALT, "{}".getBytes(StandardCharsets.UTF_8))));

    private static final String CANONICAL = "{\"at\":\"2020-04-30T12:00:00.500Z\",\"entry\":2,\"format\":2,\"from\":1,"
            + "\"parts\":{\"document\":\"COMMITMENT\"},"
            + "\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"type\":\"text\"}";

    @Test
    void isOneLineOfJsonInAscii() {
        // The commitment of org.raqib.proof.Pieces to '{}' under a salt of zeros.
        String line =
                CANONICAL.replace("COMMITMENT", "14b2a1733373823d4bf5f266338a58578b67c40f2c325a8b9684bbb060f56510");
        assertThat(new String(HEADER.canonical(), StandardCharsets.US_ASCII)).isEqualTo(line);
        // printf '\0%s' "$line" | sha256sum
        assertThat(Hash.leaf(HEADER.canonical()).hex())
                .isEqualTo("e9c06994663c3b6db8b185ece64df06a5e3ded534170fa874032d1ce5238bd5b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-04-30T12:00:00.5009Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "0000-01-01T00:00:00.001Z",
                "9999-12-31T23:59:59.010Z",
                "+10000-01-01T00:00:00Z",
                "-0001-02-03T04:05:06.070Z"
            })
    void timesAreSpelledAsTheFormatSays(String moment) {
        assertThat(EntryHeader.spell(Instant.parse(moment)))
                .isEqualTo(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.parse(moment)));
    }

    /** Headers of format 1 vouch for parts as a whole: such entries were written, and stay. */
    @Test
    void anEarlierFormatIsReadToo() {
        // printf '\0%.0s' {1..16} | cat - <(printf '{}') | sha256sum
        String line = CANONICAL
                .replace("COMMITMENT", "333b13ff02f57ae18049b82ca66f37592c5a3d8fd54e44e23ae5c7085c24fd2a")
                .replace("\"format\":2", "\"format\":1");
        EntryHeader header = EntryHeader.parse(line.getBytes(StandardCharsets.US_ASCII));
        assertThat(header.format()).isEqualTo(1);
        Part part = new Part(Part.DOCUMENT, SALT, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(header.vouchesFor(part)).isTrue();
        assertThat(HEADER.vouchesFor(part)).isTrue();
        assertThat(header.parts()).isNotEqualTo(HEADER.parts());
        assertThat(header.vouchesFor(new Part(Part.DOCUMENT, SALT, "[]".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    /** What a decision says is committed to piece by piece, so that the words it quotes can be withheld. */
    @Test
    void aDecisionIsCommittedToWithItsPayloadInPieces() {
        Part part = new Part(
                Part.DOCUMENT, SALT, "{\"payload\":{\"claim\":{\"a\":1,\"b\":2}}}".getBytes(StandardCharsets.UTF_8));
        EntryHeader decision = EntryHeader.of(3, EntryType.DECISION, Instant.EPOCH, 0, Hash.NONE, List.of(part));
        EntryHeader text = EntryHeader.of(3, EntryType.TEXT, Instant.EPOCH, 0, Hash.NONE, List.of(part));
        assertThat(decision.format()).isEqualTo(3);
        assertThat(text.format()).isEqualTo(2);
        assertThat(decision.cut(part.content())).hasSize(4);
        assertThat(decision.parts()).isNotEqualTo(text.parts());
        assertThat(EntryHeader.parse(decision.canonical())).isEqualTo(decision);
        assertThat(EntryHeader.parse(decision.canonical()).vouchesFor(part)).isTrue();
    }

    @Test
    void isReadBack() {
        assertThat(EntryHeader.parse(HEADER.canonical())).isEqualTo(HEADER);
        EntryHeader first = EntryHeader.of(
                Long.MAX_VALUE / 10,
                EntryType.CAPTURE,
                Instant.EPOCH,
                0,
                Hash.leaf(new byte[0]),
                List.of(new Part(Part.BYTES, SALT, SALT), new Part(Part.DOCUMENT, SALT, SALT)));
        assertThat(EntryHeader.parse(first.canonical())).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "CANONICAL ",
                "{\"at\":\"2020-13-30T12:00:00.500Z\"",
                "\"entry\":02",
                "\"format\":4",
                "\"type\":\"verdict\"",
                "\"from\":-1",
                "\"parts\":{}x",
                "\"parts\":{\"document\":\"00\"}"
            })
    void isReadStrictly(String other) {
        String canonical = new String(HEADER.canonical(), StandardCharsets.US_ASCII);
        String changed = other.startsWith("CANONICAL")
                ? canonical + other.substring("CANONICAL".length())
                : other.length() < 3
                        ? other
                        : canonical.replaceFirst(
                                Pattern.quote(other.substring(0, other.indexOf(':') + 1))
                                        + "([0-9]+|\"[^\"]*\"|\\{[^}]*\\})",
                                Matcher.quoteReplacement(other));
        assertThat(changed).isNotEqualTo(canonical);
        assertThatThrownBy(() -> EntryHeader.parse(changed.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
