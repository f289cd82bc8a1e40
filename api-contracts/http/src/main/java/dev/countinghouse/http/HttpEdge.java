package dev.countinghouse.http;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.period.AccountingPeriod;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Everything that makes a service answer HTTP as Countinghouse does: import it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HttpSettings.class, BookCalendar.Zones.class})
@Import(Security.class)
public class HttpEdge {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BookCalendar bookCalendar(
            Clock clock, ObjectProvider<BookZones> books, BookCalendar.Zones zones) {
        return new BookCalendar(clock, books.getIfAvailable(() -> book -> null), zones);
    }

    @Bean
    NewIds newIds(Clock clock) {
        return new NewIds(clock);
    }

    /** The same JSON over HTTP as in events. */
    @Bean
    JsonMapper json() {
        return EventJson.mapper();
    }

    @Bean
    JsonBodies jsonBodies(HttpSettings settings) {
        return new JsonBodies(settings.maxBody().toBytes());
    }

    @Bean
    Problems problems(ObjectProvider<ProblemMapping> mappings) {
        return new Problems(mappings.orderedStream().toList());
    }

    @Bean
    ProblemWriter problemWriter(Problems problems) {
        return new ProblemWriter(problems);
    }

    @Bean
    TraceFilter traceFilter(ProblemWriter problems) {
        return new TraceFilter(problems);
    }

    @Bean
    WellFormed wellFormed(ProblemWriter problems) {
        return new WellFormed(problems);
    }

    @Bean
    RequestLimit requestLimit(HttpSettings settings, ProblemWriter problems) {
        return new RequestLimit(settings.maxAtOnce(), problems);
    }

    @Bean
    ErrorController errorAnswers(ProblemWriter problems) {
        return new ErrorAnswers(problems);
    }

    @Bean
    ApiDocument apiDocument(HttpSettings settings) {
        return new ApiDocument(settings.openapi());
    }

    @Bean
    Permissions permissions(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        return new Permissions(endpoints);
    }

    /** What the server refuses before any of our code runs is a problem too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return tomcat ->
                tomcat.addContextCustomizers(
                        context -> {
                            if (context.getParent() instanceof StandardHost host) {
                                host.setErrorReportValveClass(ProblemReport.class.getName());
                            }
                        });
    }

    @Bean
    WebMvcConfigurer endpoints(
            JsonMapper json, JsonBodies bodies, ProblemWriter problems, Permissions permissions) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new SizedJson(json));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments(bodies));
            }

            @Override
            public void configureHandlerExceptionResolvers(
                    List<HandlerExceptionResolver> resolvers) {
                resolvers.add(problems);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(permissions);
                registry.addInterceptor(new EndpointRules());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, AccountingPeriod.class, TextValues::period);
                registry.addConverter(String.class, Ordinal.class, Ordinal::parse);
                registry.addConverter(String.class, LocalDate.class, Values::parseDate);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                ApiDocument.addTo(registry);
            }
        };
    }
}
