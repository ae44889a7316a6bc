package org.raqib.server.operation;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.raqib.server.state.DataFolder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The parts of operation, put together. */
@Configuration(proxyBeanMethods = false)
class OperationParts {
    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        return meters;
    }

    @Bean(destroyMethod = "close")
    JvmGcMetrics pauses(PrometheusMeterRegistry meters) {
        JvmGcMetrics pauses = new JvmGcMetrics();
        pauses.bindTo(meters);
        return pauses;
    }

    @Bean(destroyMethod = "close")
    ServerLog serverLog(DataFolder data) {
        return ServerLog.in(data);
    }

    /** Before all others, so that what they refuse is counted and written down too. */
    @Bean
    FilterRegistrationBean<RequestWatch> requestWatch(PrometheusMeterRegistry meters, ServerLog log, Clock clock) {
        FilterRegistrationBean<RequestWatch> filter =
                new FilterRegistrationBean<>(new RequestWatch(meters, log, clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
