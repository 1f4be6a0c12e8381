package uk.carejourney.gateway.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import uk.carejourney.gateway.settings.CouncilSettings;

/** What the frame of every page needs: the council, who is signed in, where one is. */
@ControllerAdvice(annotations = Controller.class)
final class AroundEveryPage {

    private final CouncilSettings council;

    AroundEveryPage(CouncilSettings council) {
        this.council = council;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return Frame.of(council, request.getRequestURI());
    }
}
