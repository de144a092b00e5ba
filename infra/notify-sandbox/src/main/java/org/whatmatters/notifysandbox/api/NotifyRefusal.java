package org.whatmatters.notifysandbox.api;

/// A refusal in Notify's own words: a client reads the status and the name, a developer the message.
final class NotifyRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;

    NotifyRefusal(int status, String error, String message) {
        super(message);
        this.status = status;
        this.error = error;
    }

    static NotifyRefusal badRequest(String message) {
        return new NotifyRefusal(400, "BadRequestError", message);
    }

    static NotifyRefusal invalid(String message) {
        return new NotifyRefusal(400, "ValidationError", message);
    }

    static NotifyRefusal notAllowed(String message) {
        return new NotifyRefusal(403, "AuthError", message);
    }

    static NotifyRefusal notFound() {
        return new NotifyRefusal(404, "NoResultFound", "No result found");
    }

    /// What an ill Notify would answer with this status.
    static NotifyRefusal outage(int status) {
        return switch (status) {
            case 429 ->
                new NotifyRefusal(
                        status,
                        "RateLimitError",
                        "Exceeded rate limit for key type TEST of 3000 requests per 60 seconds");
            case 403 -> notAllowed("Invalid token: API key not found");
            default -> new NotifyRefusal(status, "Exception", "Internal server error");
        };
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
