package uk.carejourney.gateway.access;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route somebody added and forgot to write a rule for. */
final class PlantedRoute extends RequestMappingHandlerMapping {

    static final String PATH = "/children/planted/without-a-rule";

    PlantedRoute() {
        RequestMappingInfo.BuilderConfiguration options =
                new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(getPatternParser());
        RequestMappingInfo info =
                RequestMappingInfo.paths(PATH).methods(RequestMethod.POST).options(options).build();
        try {
            registerMapping(info, this, PlantedRoute.class.getDeclaredMethod("answer"));
        } catch (NoSuchMethodException never) {
            throw new AssertionError(never);
        }
    }

    /** Answers anybody. */
    public String answer() {
        return "a child's name";
    }
}
