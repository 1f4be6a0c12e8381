package uk.carejourney.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

import tools.jackson.core.exc.StreamConstraintsException;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.NotSignedIn;
import uk.carejourney.infra.ledger.RecordingStopped;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;

import java.util.List;
import java.util.UUID;

/**
 * What went wrong, put in our terms.
 *
 * @param refusal which of our reasons it is
 * @param detail what to say about this one; holds nothing the request itself contained
 * @param problems every problem of the facts sent, if it was about facts
 */
record Understood(Refusal refusal, String detail, List<Problem> problems) {

    private static final Logger LOG = LoggerFactory.getLogger(Understood.class);

    static Understood from(Exception exception) {
        return switch (exception) {
            case RefusedRequest refused ->
                    new Understood(
                            refused.refusal(),
                            String.valueOf(refused.getMessage()),
                            refused.problems());
            case ReadUnderAnother elsewhere ->
                    of(Refusal.READ_UNDER_ANOTHER, String.valueOf(elsewhere.getMessage()));
            case NotHere missing -> of(Refusal.NOT_HERE, String.valueOf(missing.getMessage()));
            case RecordingStopped stopped -> recordingStopped(stopped);
            case RecordDestroyed _ -> of(Refusal.RECORD_DESTROYED);
            case NotSignedIn _ -> of(Refusal.NOT_SIGNED_IN);
            case MaxUploadSizeExceededException _ -> of(Refusal.TOO_LARGE);
            case MultipartException _ ->
                    of(Refusal.UNREADABLE, "The body is not the form with files this takes.");
            case MethodArgumentTypeMismatchException mismatch ->
                    of(Refusal.UNREADABLE, "'" + mismatch.getName() + "' can't be read.");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case ServletRequestBindingException binding ->
                    of(Refusal.UNREADABLE, String.valueOf(binding.getMessage()));
            case ErrorResponse response -> ofStatus(response.getStatusCode(), exception);
            default -> unforeseen(exception);
        };
    }

    private static Understood unreadable(HttpMessageNotReadableException body) {
        return of(
                Refusal.UNREADABLE,
                body.getMostSpecificCause() instanceof StreamConstraintsException
                        ? "The body is nested more deeply, or holds a longer value, than is taken."
                        : "The body is not the JSON this address takes.");
    }

    private static Understood recordingStopped(RecordingStopped stopped) {
        Refusal refusal =
                switch (stopped.why()) {
                    case LEDGER_FROZEN -> Refusal.LEDGER_FROZEN;
                    case NODE_CLOCK_OFF -> Refusal.NODE_CLOCK_OFF;
                };
        return of(refusal, refusal.remedy() + " The reason: " + stopped.getMessage() + ".");
    }

    static Understood ofStatus(HttpStatusCode status, Exception exception) {
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return of(Refusal.NOT_HERE);
        }
        if (status.isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED)) {
            return of(Refusal.NOT_ALLOWED);
        }
        if (status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
            return of(Refusal.TOO_LARGE);
        }
        return status.is4xxClientError() ? of(Refusal.UNREADABLE) : unforeseen(exception);
    }

    static Understood of(Refusal refusal) {
        return of(refusal, refusal.remedy());
    }

    private static Understood of(Refusal refusal, String detail) {
        return new Understood(refusal, detail, List.of());
    }

    /** The log holds the reason; who asked gets a reference to it, and nothing of the insides. */
    private static Understood unforeseen(Exception exception) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A request failed, reference {}", reference, exception);
        return of(
                Refusal.UNFORESEEN, Refusal.UNFORESEEN.remedy() + " Reference " + reference + ".");
    }
}
