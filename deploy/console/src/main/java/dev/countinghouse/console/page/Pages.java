package dev.countinghouse.console.page;

import dev.countinghouse.console.api.ApiSettings;
import dev.countinghouse.console.api.Services;
import dev.countinghouse.console.login.People;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How a controller's answer becomes a page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class Pages {

    private static final String HTMX =
            "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final Duration CACHED = Duration.ofHours(1);

    @Bean
    Services services(ApiSettings settings) {
        return new Services(settings);
    }

    @Bean
    Rail rail(ApiSettings settings) {
        return new Rail(settings.railPatience());
    }

    @Bean
    Frames frames(Services services, People people, Rail rail, Clock clock) {
        return new Frames(services, people, rail, new BookZones(services), clock);
    }

    /** By this name it takes the place of the one that asks all others. */
    @Bean
    ViewResolver viewResolver() {
        return new Templates();
    }

    @Bean
    WebMvcConfigurer framing(Frames frames) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(frames);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(frames);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/dev/countinghouse/console/assets/", HTMX)
                        .setCacheControl(CacheControl.maxAge(CACHED));
            }
        };
    }
}
