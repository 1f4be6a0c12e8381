package uk.carejourney.gateway.problem;

/** What was asked for is not here; the message is fit to be shown. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotHere(String message) {
        super(message);
    }

    public static NotHere page() {
        return new NotHere("This page is not in use here.");
    }

    public static NotHere child() {
        return new NotHere("No child is known here by this reference.");
    }

    public static NotHere alert() {
        return new NotHere("No alert is known here by this reference.");
    }

    public static NotHere entry() {
        return new NotHere("This record has no entry at this position.");
    }

    public static NotHere record() {
        return new NotHere("No record is known here by this reference.");
    }

    public static NotHere position() {
        return new NotHere("No entry is told here by this position.");
    }

    public static NotHere published() {
        return new NotHere("Nothing is published of the signed ledger by this name.");
    }

    public static NotHere importRun() {
        return new NotHere("No import is known here by this identifier since the last start.");
    }

    public static NotHere measure() {
        return new NotHere("No measure is known here by this reference.");
    }

    public static NotHere figure() {
        return new NotHere("No figure was published at this position.");
    }

    public static NotHere grant() {
        return new NotHere("No grant is known here by this identifier.");
    }

    public static NotHere partner() {
        return new NotHere("Nothing is granted to a partner of this name today.");
    }

    public static NotHere ofPartner() {
        return new NotHere("This partner was given nothing of a child with this number.");
    }

    public static NotHere projection() {
        return new NotHere("No read model is called this.");
    }

    public static NotHere calendar() {
        return new NotHere("No calendar is here by this address; it may have been revoked.");
    }

    public static NotHere webhook() {
        return new NotHere("No webhook is known here by this identifier.");
    }

    public static NotHere message() {
        return new NotHere("No message of this webhook was given up under this identifier.");
    }
}
