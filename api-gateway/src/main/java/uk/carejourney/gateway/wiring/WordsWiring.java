package uk.carejourney.gateway.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.gateway.access.ActingArgument;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.ValueWords;
import uk.carejourney.journey.Happened;

import java.time.Clock;
import java.util.List;

/** Wires the words, the clock and whom a request acts as. */
@Configuration(proxyBeanMethods = false)
public class WordsWiring implements WebMvcConfigurer {

    /** Today is London's: for an hour of every summer night it is yesterday in UTC. */
    @Bean
    Clock clock() {
        return Clock.system(Happened.LONDON);
    }

    @Bean
    FactWords factWords(ObjectProvider<Restrictions> restrictions) {
        return new FactWords(
                Facts.CATALOGUE,
                new ValueWords(
                        CodeSets.england(), subject -> restrictions.getObject().isSealed(subject)));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActingArgument());
    }
}
