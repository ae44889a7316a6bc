package org.raqib.server;

import java.time.Clock;
import org.raqib.digest.Phrases;
import org.raqib.server.digests.Publishing;
import org.raqib.server.feeds.Alerts;
import org.raqib.server.feeds.Webhooks;
import org.raqib.server.outward.Outward;
import org.raqib.server.proof.Proofs;
import org.raqib.server.proof.Verifications;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.WorkbenchStore;
import org.raqib.watch.Manners;
import org.raqib.watch.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the workbench by which the record leaves it: digests, proofs, alerts. */
@Configuration(proxyBeanMethods = false)
class WaysOut {
    @Bean
    Outward outward(Ledgering ledgering, Desking desking) {
        return new Outward(ledgering, desking);
    }

    @Bean
    Proofs proofs(Outward outward, Ledgering ledgering) {
        return new Proofs(outward, ledgering);
    }

    @Bean
    Verifications verifications(Ledgering ledgering, WorkbenchStore store, Clock clock) {
        return new Verifications(ledgering, store, clock);
    }

    @Bean
    Alerts alerts(Desking desking, WorkbenchStore store, Clock clock) {
        return new Alerts(desking, store, clock);
    }

    @Bean
    Messages messages() {
        return new Messages(Manners.usual("raqib", 1 << 16, false));
    }

    @Bean
    Webhooks webhooks(WorkbenchStore store, Clock clock, Alerts alerts, Messages messages) {
        return new Webhooks(store, clock, alerts, messages);
    }

    @Bean
    Publishing publishing(
            Outward outward, Ledgering ledgering, WorkbenchStore store, Phrases phrases, Alerts alerts, Clock clock) {
        return new Publishing(outward, ledgering, store, phrases, alerts, clock);
    }
}
