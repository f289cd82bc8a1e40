package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.read.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The auditor's view of the service's store. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog(EventLog log) {
        return new AuditLog(log);
    }
}
