package org.raqib.server;

import java.time.Clock;
import org.raqib.digest.Phrases;
import org.raqib.server.safety.Cookies;
import org.raqib.server.state.DataFolder;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.Settings;
import org.raqib.server.state.Switches;
import org.raqib.server.state.WorkbenchStore;
import org.raqib.server.web.Assets;
import org.raqib.server.web.Chromes;
import org.raqib.server.web.Pages;
import org.raqib.server.web.Phrasebook;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The parts of the workbench, put together. {@link Settings}, {@link DataFolder} and the {@link Clock} come from whoever
 * starts it; the areas' controllers are found in the packages below this one.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class Workbench {
    @Bean(destroyMethod = "close")
    WorkbenchStore workbenchStore(DataFolder data) {
        return WorkbenchStore.open(data.file("workbench.db"));
    }

    @Bean
    Ledgering ledgering(Settings settings, Clock clock) {
        return new Ledgering(settings.ledger(), clock);
    }

    @Bean(destroyMethod = "close")
    Desking desking(Settings settings, DataFolder data, Ledgering ledgering) {
        return Desking.begin(settings, data.file("desk.db"), ledgering);
    }

    @Bean
    Switches switches(DataFolder data) {
        return new Switches(data);
    }

    @Bean
    Phrases phrases() {
        return Phrasebook.read();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Chromes chromes(Cookies cookies, Assets assets, Phrases phrases, Switches switches) {
        return new Chromes(cookies, assets, phrases, switches);
    }

    @Bean
    Pages pages(Chromes chromes) {
        return new Pages(chromes);
    }
}
