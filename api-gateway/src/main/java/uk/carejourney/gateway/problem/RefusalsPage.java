package uk.carejourney.gateway.problem;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Explains every refusal; a problem's type leads here. */
@Controller
final class RefusalsPage {

    @GetMapping(Refusal.PAGE)
    ModelAndView refusals() {
        return new ModelAndView("refusals", Map.of("refusals", List.of(Refusal.values())));
    }
}
