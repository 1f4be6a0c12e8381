package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.gateway.reading.StoredReadModels;
import uk.carejourney.gateway.requests.RateLimits;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.running.CurrentModel;

import java.util.List;

/** Bounds what clients may ask, and lets them wait for what they know of. */
@Configuration(proxyBeanMethods = false)
class RequestWiring {

    /** A page, but one by which children could be looked for name by name. */
    private static final String SEARCH = "/children";

    @Bean
    WebMvcConfigurer requestsBounded(RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                // Before anything is looked up to answer.
                interceptors
                        .addInterceptor(limits)
                        .addPathPatterns("/api/**", SEARCH)
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    ReadModels readModelsShown(
            List<Projection> projections, MongoDatabase database, Ledger ledger) {
        return new StoredReadModels(
                projections.stream()
                        .map(projection -> new CurrentModel(database, projection.name()))
                        .toList(),
                () -> ledger.reading().head().size());
    }
}
