package uk.carejourney.gateway.problem;

import org.springframework.http.HttpStatus;

import java.util.Locale;
import java.util.OptionalInt;

/** Every reason the application gives for not doing what it was asked, and what to do about it. */
public enum Refusal {
    REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The facts could never be true, or are not facts as the catalogue describes them.",
            "Put right every problem listed, each at its field, then send again under a new key."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The idempotency key was used before for other content.",
            "Send new content under a new key."),
    KEY_MISSING(
            HttpStatus.BAD_REQUEST,
            "Recording needs an idempotency key of 1 to 200 characters.",
            "Send a header Idempotency-Key that you will repeat if you must send again."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "Someone else recorded about the same subject meanwhile.",
            "Read the record again, then send again under the same key."),
    UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "The request can't be read.",
            "Put right what the detail names, then send again."),
    NOT_SIGNED_IN(
            HttpStatus.UNAUTHORIZED,
            "Nobody is signed in, or the token is not valid any more.",
            "Sign in, then do it again; a program gets a token from the sign-in and sends it as"
                    + " Authorization: Bearer."),
    NOT_FOR_THIS_ROLE(
            HttpStatus.FORBIDDEN,
            "This is not for your role.",
            "Ask somebody whose role it is for."),
    NOT_YOURS(
            HttpStatus.FORBIDDEN,
            "This record is not among those you may see.",
            "Ask the team responsible; once a child is allocated to you or your team, you see it."),
    RESTRICTED(
            HttpStatus.FORBIDDEN,
            "This record is restricted: only those named in the restriction may open it.",
            "Ask whoever answers for the restriction. If it can't wait, break the glass at the"
                    + " child's address with /glass after it: say why, and it opens to you for a"
                    + " day. The owner is told at once."),
    PERIOD_NOT_TOLD(
            HttpStatus.FORBIDDEN,
            "Figures are told to this role for certain periods only, each as it was known once.",
            "Ask for a quarter or a year from 1 April that has been over for a fortnight, or as"
                    + " long as journey.panels.told-after-days says, and leave out what is known."),
    SCOPE_MISSING(
            HttpStatus.FORBIDDEN,
            "The program was not registered for this.",
            "Ask for a token with the scope named; whoever registered the program grants it."),
    STEP_REFUSED(
            HttpStatus.CONFLICT,
            "This step towards the record's end can't be taken now.",
            "See the problems listed: each says what stands in the way."),
    NUMBER_NOT_FREE(
            HttpStatus.CONFLICT,
            "This number can't be used for a record here any more.",
            "Give the child another number; if it should be free, ask whoever keeps adoption"
                    + " records."),
    RECORD_DESTROYED(
            HttpStatus.GONE,
            "This record has been destroyed; nothing more can be recorded in it.",
            "The record's page says when, why and what remains."),
    READ_UNDER_ANOTHER(
            HttpStatus.TEMPORARY_REDIRECT,
            "This record and another were found to be of the same child, and are read as one.",
            "Follow the Location given: the same address under the record they are read under."),
    NOT_HERE(
            HttpStatus.NOT_FOUND,
            "What was asked for is not here.",
            "Check the address; lists give addresses that exist."),
    NOT_HELD_BEFORE(
            HttpStatus.NOT_FOUND,
            "The moment asked about lies before this ledger began.",
            "Ask about a moment after it began; what was known earlier was known elsewhere."),
    LEDGER_FROZEN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The ledger contradicts what was signed before; nothing was recorded, reading goes on.",
            "Do not send again; an administrator must find out what happened to the database."),
    NODE_CLOCK_OFF(
            HttpStatus.SERVICE_UNAVAILABLE,
            "This node's clock is more than two seconds off the database's; nothing was recorded.",
            "Send again to another node, or once an administrator has set the clock."),
    KNOWN_AFTER_HEAD(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The moment asked about has not come: nothing is recorded so late.",
            "Ask about a moment up to now, or a position up to the last one taken."),
    NOT_RECORDED_YET(
            HttpStatus.NOT_FOUND,
            "At the moment asked about this entry had not been recorded.",
            "Ask about a later moment, or leave it out."),
    NOT_HAPPENED_YET(
            HttpStatus.NOT_FOUND,
            "On the day asked about what this entry says had not happened.",
            "Ask about a later day, or leave it out."),
    NOT_SIGNED_HERE(
            HttpStatus.NOT_FOUND,
            "This node is not told where the signed ledger lies.",
            "Ask a node that signs, or set journey.notary.folder and journey.notary.keys here."),
    NOT_SIGNED_YET(
            HttpStatus.NOT_FOUND,
            "What was asked for is recorded, if at all, but not signed yet.",
            "Ask again in a few seconds; if it stays so, the log says why signing has stopped."),
    MOMENTS_REVERSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The moment to compare from is after the moment to compare with.",
            "Give the earlier moment as 'from' and the later one as 'to'."),
    ENTRY_ERASED(
            HttpStatus.GONE,
            "The entry has been erased: nobody can read it, so nobody can put it right.",
            "Record what is so as a new fact."),
    SAME_CHILD(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The entry is in this child's record already.",
            "Name the child it belongs to, or withdraw it if it belongs to nobody."),
    NOT_SHOWN_YET(
            HttpStatus.SERVICE_UNAVAILABLE,
            "What was recorded is durable, but the record does not show it yet.",
            "Ask again in a moment."),
    UNFIT_RETURN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The files are not a return that can be imported; nothing was recorded.",
            "Put right the file, line and column named, then import again."),
    ALREADY_IMPORTING(
            HttpStatus.CONFLICT,
            "Another import is running.",
            "Wait until it has ended, then import again."),
    TOO_MANY_LISTENERS(
            HttpStatus.SERVICE_UNAVAILABLE,
            "As many connections listen here as may, or the application is ending.",
            "Listen at another node, or later; journey.events.connections says how many may."),
    WEBHOOK_ADDRESS_UNFIT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Nothing can be posted to this address.",
            "Give an https address of a host on the public internet, without user or fragment."),
    WEBHOOK_DISABLED(
            HttpStatus.CONFLICT,
            "This webhook is disabled; nothing is posted to it any more.",
            "Subscribe the address again; it hears of what is recorded from then on."),
    NO_WEBHOOKS_HERE(
            HttpStatus.NOT_FOUND,
            "This node has no key for webhooks' secrets, so it knows of none.",
            "Ask a node that has, or set journey.webhooks.key-file here."),
    READING_NOT_RECORDED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "That this was read can't be recorded now, so it is not shown.",
            "Try again in a moment; if it stays so, an administrator must see to the database of"
                    + " readings or the disk their queue is on."),
    READINGS_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The record of readings can't be read now.",
            "Ask again once the database of readings answers; readings are taken down meanwhile."),
    NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not do that.",
            "See the reference for what each address does."),
    OTHER_SITE(
            HttpStatus.FORBIDDEN,
            "The request comes from another site's page, or to a name that is not the"
                    + " application's.",
            "Use the application's own pages, at the address it was set up with; reload a page that"
                    + " stood open for long."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is larger than the application takes.",
            "Send less at once, or raise journey.api.body-kilobytes, for files"
                    + " spring.servlet.multipart.max-file-size."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "More requests came from this client than it may send in a minute.",
            "Send it again after the seconds of Retry-After; journey.api.requests-per-minute says"
                    + " how many may."),
    UNFORESEEN(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The application could not answer.",
            "Try again; if it stays so, the log holds the reason under the reference given.");

    /** Where the refusals are explained, in the running application and in the reference. */
    public static final String PAGE = "/refusals";

    private final HttpStatus status;
    private final String sentence;
    private final String remedy;

    Refusal(HttpStatus status, String sentence, String remedy) {
        this.status = status;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    public HttpStatus status() {
        return status;
    }

    /** What is wrong, in a sentence. */
    public String sentence() {
        return sentence;
    }

    /** After how many seconds it is worth asking again; none if nothing says it ever will be. */
    public OptionalInt retryAfter() {
        return switch (this) {
            case NOT_SHOWN_YET, NOT_SIGNED_YET -> OptionalInt.of(1);
            case TOO_MANY_LISTENERS, ALREADY_IMPORTING, READING_NOT_RECORDED, READINGS_AWAY ->
                    OptionalInt.of(15);
            case NODE_CLOCK_OFF -> OptionalInt.of(60);
            default -> OptionalInt.empty();
        };
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The part of the page that explains it, such as {@code key-reused}. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
