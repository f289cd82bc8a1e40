package dev.countinghouse.command.delivery;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.policy.Attempts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How documents leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class DeliveryConfiguration {

    @Bean
    MailRoute mailRoute(MailSettings settings) {
        return new SmtpRoute(settings);
    }

    @Bean
    Post post(Archive archive, Attempts attempts, MailRoute route) {
        return new Post(archive, attempts, route);
    }
}
