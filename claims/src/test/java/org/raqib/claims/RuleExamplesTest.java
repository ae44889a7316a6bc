package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Report;

/** Every rule's examples, read by the whole reader: they are the rules' tests and their documentation. */
class RuleExamplesTest {
    private static final RuleBook BOOK = RuleBook.shipped();

    static Stream<Arguments> positive() {
        return BOOK.rules.stream()
                .flatMap(rule -> rule.examples().stream().map(text -> Arguments.of(rule.id(), rule.event(), text)));
    }

    static Stream<Arguments> negative() {
        return BOOK.rules.stream()
                .flatMap(rule ->
                        rule.counterexamples().stream().map(text -> Arguments.of(rule.id(), rule.event(), text)));
    }

    static Stream<Arguments> others() {
        return Stream.concat(
                BOOK.governors.stream()
                        .flatMap(governor ->
                                governor.examples().stream().map(text -> Arguments.of(governor.id(), text))),
                BOOK.cues.stream().flatMap(cue -> cue.examples().stream().map(text -> Arguments.of(cue.id(), text))));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("positive")
    void anExampleGivesItsClaim(String id, EventType event, String marked) {
        Example example = Example.of(marked);
        List<Claim> claims = read(example.text()).stream()
                .filter(claim -> claim.event() == event)
                .toList();
        assertThat(claims).as("claims of type %s", event).isNotEmpty();
        assertThat(best(example, claims)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("negative")
    void aCounterexampleGivesNoSuchClaim(String id, EventType event, String text) {
        assertThat(read(text).stream().map(Claim::event)).doesNotContain(event);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("others")
    void anExampleOfGovernorOrCueFillsItsSlots(String id, String marked) {
        Example example = Example.of(marked);
        List<Claim> claims = read(example.text());
        if (!example.slots().isEmpty()) {
            assertThat(claims).isNotEmpty();
            assertThat(best(example, claims)).isEmpty();
        }
    }

    private static List<String> best(Example example, List<Claim> claims) {
        return claims.stream()
                .map(example::lacking)
                .min(java.util.Comparator.comparing(List::size))
                .orElseThrow();
    }

    private static List<Claim> read(String text) {
        return Reader.standard()
                .read(new Report("example", "", "", text, null, null, null, "ar"))
                .claims();
    }
}
