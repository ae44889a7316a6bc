package org.raqib.server.inbox;

import java.time.Clock;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.WorkbenchStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inbox is made of. */
@Configuration(proxyBeanMethods = false)
class InboxParts {
    @Bean
    ReadMarks readMarks(WorkbenchStore store, Clock clock) {
        return new ReadMarks(store, clock);
    }

    @Bean
    Taking taking(Ledgering ledgering, Desking desking, Clock clock) {
        return new Taking(ledgering, desking, clock);
    }
}
