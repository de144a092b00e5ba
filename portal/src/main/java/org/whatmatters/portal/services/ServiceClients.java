package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.service.registry.ImportHttpServices;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.signin.SignInNeeded;
import org.whatmatters.portal.signin.Visit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One client per service, all alike: the visitor's token goes with every call but to what is open to anybody, a
/// refusal becomes a [Refusal], and a [Command] becomes its two headers.
@Configuration
@ImportHttpServices(
        group = "person",
        types = {
            AgreementService.class,
            AssuranceService.class,
            CandidateService.class,
            LookService.class,
            MemberService.class,
            OrganisationService.class,
            OverrideService.class,
            PersonService.class,
            PersonalContactService.class,
            ProxyService.class,
            RestrictionService.class,
            SubjectAccessService.class,
            SystemService.class,
            WorkingService.class
        })
@ImportHttpServices(
        group = "referral",
        types = {
            AmendmentService.class,
            ClaimService.class,
            DraftService.class,
            FormEditorService.class,
            GroupService.class,
            HandOverService.class,
            LinkAgainService.class,
            ListService.class,
            MeetingService.class,
            OfferService.class,
            PressingService.class,
            RecordCopyService.class,
            ReferralService.class,
            SignpostService.class,
            VisitService.class,
            WantedGroupService.class,
            WorkloadService.class
        })
@ImportHttpServices(
        group = "referral" + ServiceClients.OPEN,
        types = {OfferLinkService.class, PrivateWordService.class, SelfReferralService.class})
@ImportHttpServices(
        group = "care-plan",
        types = {CarePlanService.class, GivenResourceService.class})
@ImportHttpServices(
        group = "directory",
        types = {
            CorrectionService.class,
            DirectoryService.class,
            DuplicateService.class,
            ImportService.class,
            ListingService.class,
            LocalEditService.class,
            AddressService.class,
            NewGroupService.class,
            ResourceService.class,
            WithheldService.class
        })
@ImportHttpServices(
        group = "directory" + ServiceClients.OPEN,
        types = {FinderService.class, OpenReferralService.class, PublicResourceService.class, StillRightService.class})
@ImportHttpServices(
        group = "directory" + ServiceClients.UPLOADS,
        types = {UploadService.class})
@ImportHttpServices(
        group = "budget",
        types = {BudgetService.class})
@ImportHttpServices(
        group = "notification",
        types = {GroupPhoneService.class, NotificationService.class, NumberService.class})
@ImportHttpServices(
        group = "insight",
        types = {InsightService.class})
class ServiceClients {

    /// The end of a group's name: what needs no sign-in, and is sent no token.
    static final String OPEN = "-open";

    /// The end of a group's name: what is sent on as it arrives. Nothing looks at its body, as an interceptor would
    /// have to hold it whole.
    static final String UPLOADS = "-uploads";

    /// A service says by it that it may have missed who may see whom now.
    private static final String ACCESS_IS_BEHIND = "Access-Is-Behind";

    private final JsonMapper json;
    private final JdkClientHttpRequestFactory http;
    private final JdkClientHttpRequestFactory uploads;

    ServiceClients(JsonMapper json, PortalSettings settings) {
        this.json = json;
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.http = new JdkClientHttpRequestFactory(client);
        http.setReadTimeout(settings.answerLimit());
        this.uploads = new JdkClientHttpRequestFactory(client);
        uploads.setReadTimeout(settings.uploadLimit());
    }

    /// A list that a service leaves out is an empty one.
    @Bean
    static JsonMapperBuilderCustomizer absentListsAreEmpty() {
        var emptyWhenAbsent = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return mapper -> mapper.withConfigOverride(List.class, lists -> lists.setNullHandling(emptyWhenAbsent))
                .withConfigOverride(Map.class, maps -> maps.setNullHandling(emptyWhenAbsent));
    }

    /// What a record answers to a page's question (`isPressing`) is no field of it: a service would not know it.
    @Bean
    static JsonMapperBuilderCustomizer answersAreNoFields() {
        return mapper -> mapper.changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE));
    }

    @Bean
    RestClientHttpServiceGroupConfigurer allAlike(PortalSettings settings) {
        return groups -> groups.forEachGroup((group, client, proxies) -> {
            client.baseUrl(address(settings.services(), group.name()))
                    .requestFactory(group.name().endsWith(UPLOADS) ? uploads : http)
                    .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                    .defaultStatusHandler(HttpStatusCode::isError, (_, response) -> refuse(response));
            if (group.name().endsWith(UPLOADS)) {
                client.requestInitializer(request -> request.getHeaders().setBearerAuth(token()));
            } else if (!group.name().endsWith(OPEN)) {
                client.requestInterceptor(ServiceClients::asTheVisitor);
            }
            proxies.customArgumentResolver(new CommandHeaders());
        });
    }

    private static String address(PortalSettings.Services services, String group) {
        return switch (group.replace(OPEN, "").replace(UPLOADS, "")) {
            case "person" -> services.person();
            case "referral" -> services.referral();
            case "care-plan" -> services.carePlan();
            case "directory" -> services.directory();
            case "budget" -> services.budget();
            case "notification" -> services.notification();
            case "insight" -> services.insight();
            default -> throw new IllegalArgumentException("no service is called " + group);
        };
    }

    private static ClientHttpResponse asTheVisitor(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        request.getHeaders().setBearerAuth(token());
        var response = execution.execute(request, body);
        if (response.getHeaders().getFirst(ACCESS_IS_BEHIND) != null) {
            Visit.current().fallBehind();
        }
        return response;
    }

    private static String token() {
        var token = Visit.current().accessToken();
        if (token == null) {
            throw new SignInNeeded();
        }
        return token;
    }

    private void refuse(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status == 401) {
            throw new SignInNeeded();
        }
        Problem problem;
        try {
            problem = json.readValue(response.getBody(), Problem.class);
        } catch (JacksonException notAProblem) {
            problem = Problem.UNKNOWN;
        }
        throw new Refusal(status, problem);
    }

    /// Turns a [Command] argument into `Idempotency-Key` and `If-Match`.
    private static final class CommandHeaders implements HttpServiceArgumentResolver {

        @Override
        public boolean resolve(
                @Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
            if (!(argument instanceof Command command)) {
                return false;
            }
            request.addHeader("Idempotency-Key", command.key().toString());
            if (command.version() != null) {
                request.addHeader(HttpHeaders.IF_MATCH, "\"" + command.version() + "\"");
            }
            return true;
        }
    }
}
