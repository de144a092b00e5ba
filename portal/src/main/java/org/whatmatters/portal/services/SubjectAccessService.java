package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about copies of all that is held on somebody.
@HttpExchange("/api/v1/subject-access")
public interface SubjectAccessService {

    List<String> IDENTITY_HOW = List.of("SIGNED_IN", "KNOWN_TO_A_WORKER", "DOCUMENT_SEEN", "RUNG_BACK");
    List<String> MADE_TO_ASK = List.of("NO", "YES", "NOT_ASKED");
    List<String> DECISIONS = List.of("GIVE", "REDACT", "WITHHOLD");
    List<String> HARM = List.of("NO_HARM", "SERIOUS_HARM");

    @GetExchange
    Listed<ListedOrder> orders(@RequestParam(required = false) @Nullable String after);

    @PostExchange
    Made order(@RequestBody NewOrder order, Command command);

    @GetExchange("/{id}")
    Order order(@PathVariable UUID id);

    @PostExchange("/{id}/checks")
    void check(@PathVariable UUID id, @RequestBody Check check, Command command);

    @PutExchange("/{id}/lengthening")
    void lengthen(@PathVariable UUID id, @RequestBody Because because, Command command);

    @PutExchange("/{id}/officer")
    void takeOn(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/assembly")
    void assemble(@PathVariable UUID id, Command command);

    @GetExchange("/{id}/entries")
    Listed<Entry> entries(
            @PathVariable UUID id,
            @RequestParam boolean concerning,
            @RequestParam(required = false) @Nullable String after);

    @GetExchange("/{id}/entries/{entryId}")
    Entry entry(@PathVariable UUID id, @PathVariable UUID entryId);

    @PutExchange("/{id}/entries/{entryId}/decision")
    void decide(@PathVariable UUID id, @PathVariable UUID entryId, @RequestBody Decision decision, Command command);

    @PutExchange("/{id}/controllers/{organisationId}")
    void agree(@PathVariable UUID id, @PathVariable UUID organisationId, @RequestBody Agreed agreed, Command command);

    @PutExchange("/{id}/proposal")
    void propose(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/sending-back")
    void sendBack(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/release")
    void release(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/closing")
    void close(@PathVariable UUID id, @RequestBody Because because, Command command);

    @GetExchange("/{id}/archive")
    byte[] archive(@PathVariable UUID id);

    @GetExchange("/harm-reviews")
    Listed<Waiting> harmReviews(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/harm-reviews/{id}")
    Review harmReview(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/harm-reviews/{id}/entries/{entryId}")
    Entry harmEntry(@PathVariable UUID id, @PathVariable UUID entryId);

    @PutExchange("/harm-reviews/{id}/entries/{entryId}")
    void judge(@PathVariable UUID id, @PathVariable UUID entryId, @RequestBody Harm harm, Command command);

    record ListedOrder(
            UUID id, String personName, LocalDate receivedOn, LocalDate dueOn, String officer, String state) {}

    record Made(UUID id) {}

    record NewOrder(
            @Nullable String nhsNumber,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String postcode,
            @Nullable String receivedOn,
            @Nullable String representative,
            Check check) {}

    record Check(
            @Nullable String identityHow,
            @Nullable Boolean spokenAlone,
            @Nullable String madeToAsk,
            @Nullable String note) {}

    record Because(@Nullable String because) {}

    record Decision(
            @Nullable String decision,
            @Nullable List<String> words,
            @Nullable String because) {}

    record Agreed(@Nullable String saidBy, @Nullable String note) {}

    record Harm(@Nullable String harm, @Nullable String because) {}

    /// One order.
    ///
    /// @param inYourHands whether the services are asked with the visitor's token
    /// @param youProposed whether somebody else has to release it
    record Order(
            UUID id,
            long version,
            String personName,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable String lengthenedBecause,
            @Nullable String representative,
            boolean clinicianLooks,
            String officer,
            boolean inYourHands,
            String state,
            List<Checked> checks,
            List<Part> services,
            List<String> silent,
            int entries,
            long undecided,
            long awaitingClinician,
            List<Controller> controllers,
            List<String> hindrances,
            @Nullable String proposedBy,
            boolean youProposed,
            @Nullable String releasedBy,
            @Nullable Instant fetchedUntil,
            boolean yoursToFetch,
            @Nullable String closedBecause) {

        public boolean isOpenToDecisions() {
            return state.equals("ordered") || state.equals("assembled");
        }

        public boolean isUnderWay() {
            return isOpenToDecisions() || state.equals("proposed");
        }
    }

    record Checked(
            String identityHow,
            boolean spokenAlone,
            String madeToAsk,
            @Nullable String note,
            String by,
            Instant at) {}

    /// A service that was asked.
    ///
    /// @param answeredAt absent while it has not answered
    record Part(String service, @Nullable Instant answeredAt) {}

    /// An organisation that answers for some of it.
    ///
    /// @param saidBy absent while it has not agreed
    record Controller(
            UUID id,
            String name,
            @Nullable String saidBy,
            @Nullable String note) {}

    /// One thing that is held.
    record Entry(
            UUID id,
            String service,
            String section,
            @Nullable String controller,
            @Nullable Instant at,
            List<Line> lines,
            boolean health,
            List<String> concerns,
            String decision,
            List<String> words,
            @Nullable String because,
            @Nullable String harm) {

        /// As they are typed: one a line.
        public String wordsByLine() {
            return String.join("\n", words);
        }
    }

    record Line(String name, String value) {}

    record Waiting(UUID id, LocalDate dueOn) {}

    record Review(
            UUID id,
            long version,
            LocalDate dueOn,
            List<Entry> entries,
            @Nullable String next) {}
}
