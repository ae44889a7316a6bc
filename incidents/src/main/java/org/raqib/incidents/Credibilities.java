package org.raqib.incidents;

import org.raqib.model.Account.Credibility;
import org.raqib.model.Text;

/**
 * How credible it is that an incident happened as told, by the Admiralty code and what the voices come to alone: who they
 * are is the other axis of the code, and kept apart.
 */
final class Credibilities {
    /** From so many independent voices on, others confirm what one says. */
    private static final int CONFIRMING = 3;

    /** A rating with the sentence that gives its reason. */
    record Weighed(Credibility credibility, Text reason) {}

    private Credibilities() {}

    /**
     * @param telling independent voices that tell it
     * @param denying independent voices that deny it
     * @param accepted whether the party said to have done it says so itself
     * @param disputed whether voices name different actors
     * @param denied by those it is said to have been done to
     * @param planned whether all that is told is an intention
     */
    static Weighed weigh(
            int telling, int denying, boolean accepted, boolean disputed, boolean denied, boolean planned) {
        if (telling == 0 || planned) {
            return new Weighed(
                    Credibility.CANNOT_BE_JUDGED,
                    planned
                            ? new Text("6: لا يتعلق ما يُروى إلا بنية.", "6: all that is told is an intention.")
                            : new Text("6: لا يتضمن ما لدينا سوى النفي.", "6: only denials are at hand."));
        }
        if (denied || denying > telling) {
            return new Weighed(
                    Credibility.IMPROBABLE,
                    denied
                            ? new Text(
                                    "5: من قيل إنه استُهدف ينفي وقوعه.",
                                    "5: those said to have been hit say that it did not happen.")
                            : new Text("5: من ينفونه أكثر ممن يروونه.", "5: more voices deny it than tell it."));
        }
        if (disputed || denying > 0) {
            return new Weighed(
                    Credibility.DOUBTFUL,
                    disputed
                            ? new Text("4: الأصوات مختلفة في الفاعل.", "4: voices differ on who did it.")
                            : new Text("4: ثمة صوت ينفيه.", "4: a voice denies it."));
        }
        if (accepted && telling > 1 || telling >= CONFIRMING) {
            return new Weighed(
                    Credibility.CONFIRMED,
                    accepted
                            ? new Text(
                                    "1: يقر به الطرف المنسوب إليه، ويرويه غيره.",
                                    "1: the party said to have done it accepts it, and others tell it.")
                            : new Text(
                                    "1: عدد الأصوات المستقلة التي تتفق عليه " + telling + "، ولا ينفيه أحد.",
                                    "1: " + telling + " independent voices agree on it, and none denies it."));
        }
        if (accepted || telling > 1) {
            return new Weighed(
                    Credibility.PROBABLY_TRUE,
                    accepted
                            ? new Text("2: يقر به الطرف المنسوب إليه.", "2: the party said to have done it accepts it.")
                            : new Text(
                                    "2: يرويه صوتان مستقلان، ولا ينفيه أحد.",
                                    "2: two independent voices tell it, and none denies it."));
        }
        return new Weighed(
                Credibility.POSSIBLY_TRUE,
                new Text("3: يرويه صوت واحد، ولا ينفيه أحد.", "3: one voice tells it, and none denies it."));
    }
}
