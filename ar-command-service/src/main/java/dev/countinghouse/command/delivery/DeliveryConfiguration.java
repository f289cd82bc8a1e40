package dev.countinghouse.command.delivery;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.policy.Attempts;
import dev.countinghouse.contract.account.AccountContact.Channel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.Map;

/** How documents leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, WebhookSettings.class})
class DeliveryConfiguration {

    @Bean
    Post post(Archive archive, Attempts attempts, MailSettings mail, WebhookSettings webhook) {
        Map<Channel, Route> routes =
                Map.of(
                        Channel.EMAIL,
                        new SmtpRoute(mail),
                        Channel.WEBHOOK,
                        new WebhookRoute(webhook, Clock.systemUTC()));
        return new Post(archive, attempts, routes);
    }
}
