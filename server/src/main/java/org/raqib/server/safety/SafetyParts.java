package org.raqib.server.safety;

import java.time.Clock;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.Settings;
import org.raqib.server.state.WorkbenchStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that keep the workbench safe, put together. */
@Configuration(proxyBeanMethods = false)
class SafetyParts {
    @Bean
    Cookies cookies(Settings settings) {
        return new Cookies(settings);
    }

    @Bean
    Accounts accounts(WorkbenchStore store, Attempts attempts, Clock clock) {
        return new Accounts(store, attempts, clock);
    }

    @Bean
    Sessions sessions(WorkbenchStore store, Clock clock) {
        return new Sessions(store, clock);
    }

    @Bean
    Tokens tokens(WorkbenchStore store, Clock clock) {
        return new Tokens(store, clock);
    }

    @Bean
    SecondFactor secondFactor(WorkbenchStore store, Clock clock) {
        return new SecondFactor(store, clock);
    }

    @Bean
    Attempts attempts(WorkbenchStore store, Clock clock) {
        return new Attempts(store, clock);
    }

    @Bean
    Audit audit(WorkbenchStore store, Ledgering ledgering, Clock clock) {
        return new Audit(store, ledgering, clock);
    }

    @Bean(destroyMethod = "close")
    Sweeping sweeping(Sessions sessions, Audit audit) {
        return new Sweeping(sessions, audit);
    }

    @Bean
    SigningIn signingIn(
            Accounts accounts,
            Sessions sessions,
            SecondFactor secondFactor,
            Attempts attempts,
            Audit audit,
            Cookies cookies) {
        return new SigningIn(accounts, sessions, secondFactor, attempts, audit, cookies);
    }
}
