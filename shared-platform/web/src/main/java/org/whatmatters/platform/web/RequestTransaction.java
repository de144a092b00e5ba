package org.whatmatters.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.messaging.Outage;
import tools.jackson.databind.json.JsonMapper;

/// One request, one transaction. It begins before the handler and is committed, with its audit row and its idempotency
/// key, before a byte of the answer leaves; whatever is refused leaves nothing behind.
///
/// Why: docs/adr/0004-one-request-one-transaction.md.
final class RequestTransaction extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestTransaction.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> HEADERS_KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);
    private static final int LONGEST_KEY = 200;

    private final PlatformTransactionManager transactions;
    private final FirstAnswers firstAnswers;
    private final Audit audit;
    private final JsonMapper json;
    private final List<String> uploadPaths;

    RequestTransaction(
            PlatformTransactionManager transactions,
            FirstAnswers firstAnswers,
            Audit audit,
            JsonMapper json,
            List<String> uploadPaths) {
        this.transactions = transactions;
        this.firstAnswers = firstAnswers;
        this.audit = audit;
        this.json = json;
        this.uploadPaths = uploadPaths;
    }

    /// Uploads declare their own limits and transactions.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var matcher = new AntPathMatcher();
        return !(path.startsWith("/api/") || path.startsWith("/internal/"))
                || ("POST".equals(request.getMethod())
                        && uploadPaths.stream().anyMatch(upload -> matcher.match(upload, path)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var actor = RouteGuard.currentActor();
        try {
            var kept = KeptBody.read(request);
            var claim = claimOf(request, actor, kept);
            runInTransaction(kept, answer, chain, claim.orElse(null), callerOf(actor));
            auditRefusal(kept, answer, actor);
        } catch (KeptBody.TooLarge _) {
            refuse(answer, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "What was sent is larger than 1 MiB.");
        } catch (KeyMissing _) {
            refuse(
                    answer,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-missing",
                    "Send an Idempotency-Key of 1 to 200 characters, so that this can be retried safely.");
        } catch (FirstAnswers.KeyUsedDifferently _) {
            refuse(
                    answer,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-used-differently",
                    "This Idempotency-Key came with another request before.");
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("answered 503: {}", e.getClass().getSimpleName());
            write(answer, Problems.unavailable());
            answer.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        answer.copyBodyToResponse();
    }

    private static Optional<FirstAnswers.Claim> claimOf(
            HttpServletRequest request, @Nullable Actor actor, KeptBody body) {
        if (SAFE.contains(request.getMethod())) {
            return Optional.empty();
        }
        var key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            if (actor == null) {
                return Optional.empty(); // A public route carries its own capability, which acts once.
            }
            throw new KeyMissing();
        }
        var route = request.getMethod() + " " + request.getRequestURI();
        return Optional.of(FirstAnswers.Claim.of(actor, key, route, body.bytes()));
    }

    private static Caller callerOf(@Nullable Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> new Caller.Worker(staff.subject(), staff.organisationId());
            case Actor.Person person -> new Caller.Person(person.subject());
            case null -> new Caller.Anybody();
        };
    }

    private void runInTransaction(
            KeptBody request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            FirstAnswers.@Nullable Claim claim,
            Caller caller)
            throws ServletException, IOException {
        var transaction =
                Fence.workingFor(caller, () -> transactions.getTransaction(TransactionDefinition.withDefaults()));
        audit.keepBack();
        try {
            if (claim != null) {
                var first = firstAnswers.claim(claim);
                if (first.isPresent()) {
                    rollBack(transaction);
                    repeat(first.get(), answer);
                    return;
                }
            }
            chain.doFilter(request, answer);
            if (answer.getStatus() >= 400) {
                rollBack(transaction);
                return;
            }
            if (claim != null) {
                firstAnswers.keep(claim, answerOf(answer));
            }
            if (!transaction.isRollbackOnly()) {
                audit.commitWithRows();
            }
        } catch (RuntimeException | ServletException | IOException e) {
            if (!transaction.isCompleted()) {
                rollBack(transaction);
            }
            throw e;
        } finally {
            audit.forget();
        }
        transactions.commit(transaction);
    }

    /// A rollback that fails has lost its connection; the server has then rolled back by itself, and the answer stands.
    private void rollBack(TransactionStatus transaction) {
        try {
            transactions.rollback(transaction);
        } catch (TransactionException e) {
            LOG.warn("connection lost before the rollback: {}", e.getClass().getSimpleName());
        }
    }

    private static FirstAnswers.Answer answerOf(ContentCachingResponseWrapper answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS_KEPT) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new FirstAnswers.Answer(
                answer.getStatus(), headers, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void repeat(FirstAnswers.Answer first, HttpServletResponse answer) throws IOException {
        answer.setStatus(first.status());
        first.headers().forEach(answer::setHeader);
        answer.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
    }

    /// In a transaction of its own: the request's is rolled back.
    private void auditRefusal(HttpServletRequest request, HttpServletResponse answer, @Nullable Actor actor) {
        if (actor != null && (answer.getStatus() == 403 || answer.getStatus() == 404)) {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            var action = request.getMethod() + " " + (pattern == null ? "an unknown route" : pattern);
            new TransactionTemplate(transactions).executeWithoutResult(_ -> audit.refused(actor, action));
        }
    }

    private void refuse(ContentCachingResponseWrapper answer, HttpStatus status, String type, String detail)
            throws IOException {
        write(answer, Problems.problem(status, type, detail));
    }

    private void write(ContentCachingResponseWrapper answer, ProblemDetail problem) throws IOException {
        answer.resetBuffer();
        answer.setStatus(problem.getStatus());
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        answer.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /// An unsafe request without an idempotency key.
    private static final class KeyMissing extends RuntimeException {}
}
