package dev.countinghouse.command.web;

import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.HttpEdge;
import dev.countinghouse.http.JsonBodies;
import dev.countinghouse.http.NewIds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** The command side behind its HTTP edge. */
@Configuration(proxyBeanMethods = false)
@Import(HttpEdge.class)
class CommandEdge {

    @Bean
    CommandSender reception(Commands commands) {
        return new CommandSender(commands);
    }

    @Bean
    CommandProblems commandProblems() {
        return new CommandProblems();
    }

    @Bean
    WebMvcConfigurer submissions(
            JsonBodies bodies, BookCalendar calendar, NewIds ids, CommandSender reception) {
        var submissions = new Submissions(bodies, calendar, ids, reception);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(submissions);
                resolvers.add(new DryRun.Argument());
            }
        };
    }
}
