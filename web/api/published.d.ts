// Made from the published document by "npm run update:expected".
import type { ExtensionDecision } from "../../shared/rate-validity/extension-decision.ts";
import type { Point } from "../../shared/time/point.ts";
import type { RateCard } from "../../shared/model/rate.ts";
import type { Scenario } from "../../shared/scenarios/scenario.ts";
import type { Statement } from "../../shared/model/statement.ts";
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatements"];
        put?: never;
        post: operations["createStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readStatement"];
        put: operations["replaceStatement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchStatement"];
        trace?: never;
    };
    "/v1/statements/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatementRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readStatementRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffStatementRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRateCards"];
        put?: never;
        post: operations["createRateCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRateCard"];
        put: operations["replaceRateCard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchRateCard"];
        trace?: never;
    };
    "/v1/rate-cards/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRateCardRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-cards/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRateCardRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-cards/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffRateCardRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScenarios"];
        put?: never;
        post: operations["createScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readScenario"];
        put: operations["replaceScenario"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchScenario"];
        trace?: never;
    };
    "/v1/scenarios/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScenarioRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readScenarioRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffScenarioRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEstimates"];
        put?: never;
        post: operations["saveEstimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readEstimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEstimateRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readEstimateRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDecisions"];
        put?: never;
        post: operations["recordDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDecisionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDecisionRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimateStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-cards/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreRateCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWorkshopProgrammes"];
        put?: never;
        post: operations["createWorkshopProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWorkshopProgramme"];
        put: operations["replaceWorkshopProgramme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchWorkshopProgramme"];
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreWorkshopProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/post-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPostProfiles"];
        put?: never;
        post: operations["createPostProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/post-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPostProfile"];
        put: operations["replacePostProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchPostProfile"];
        trace?: never;
    };
    "/v1/post-profiles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restorePostProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEngagements"];
        put?: never;
        post: operations["createEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readEngagement"];
        put: operations["replaceEngagement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchEngagement"];
        trace?: never;
    };
    "/v1/engagements/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAnalogueLists"];
        put?: never;
        post: operations["createAnalogueList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAnalogueList"];
        put: operations["replaceAnalogueList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchAnalogueList"];
        trace?: never;
    };
    "/v1/analogue-lists/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreAnalogueList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportMappings"];
        put?: never;
        post: operations["createImportMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readImportMapping"];
        put: operations["replaceImportMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patchImportMapping"];
        trace?: never;
    };
    "/v1/import-mappings/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreImportMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJobs"];
        put?: never;
        post: operations["startJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJobRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readJobRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/{id}/recomputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recomputeEstimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidencePack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportPosts"];
        put: operations["importPosts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportRequirements"];
        put: operations["importRequirements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportDocuments"];
        put: operations["importDocuments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportSessions"];
        put: operations["importSessions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/travel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportTravel"];
        put: operations["importTravel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/consultants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportConsultants"];
        put: operations["importConsultants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/treaty-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportTreatyStatus"];
        put: operations["importTreatyStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["importPublished"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/tables/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["importFigures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rate-cards/{id}/tables/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportRates"];
        put: operations["importRates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}/public-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportPublicList"];
        put: operations["importPublicList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/states.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readProgrammeStates"];
        put: operations["replaceProgrammeStates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/posts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readProgrammePosts"];
        put: operations["replaceProgrammePosts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWorkshopParticipants"];
        put: operations["replaceWorkshopParticipants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCalendarFeeds"];
        put?: never;
        post: operations["createCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revokeCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDutyStations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/what-ifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryScenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["forecastEntryIntoForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treaty-registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readTreatyRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["compareEstimates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/recosting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recostStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sensitivities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["measureSensitivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWorkshopProgrammeRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWorkshopProgrammeRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffWorkshopProgrammeRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/post-profiles/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPostProfileRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/post-profiles/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPostProfileRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/post-profiles/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffPostProfileRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEngagementRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readEngagementRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffEngagementRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCalendarFeedRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCalendarFeedRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAnalogueListRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAnalogueListRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffAnalogueListRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportMappingRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readImportMappingRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffImportMappingRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchPublished"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analogue-lists/{id}/statements/{statement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPublished"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/analogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findAnalogues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/text-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programme-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programme-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-exchanges/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makeProgrammeOfStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-exchanges/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putProgrammeIntoStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readProgrammeCalendarFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workshop-programmes/{id}/calendar.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readProgrammeCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readStatementCalendarFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/calendar.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readStatementCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/{feed}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subscribeCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tableStatementPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/post-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainPostStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/total-explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainTotal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["breakDownStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-templates/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proveFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/where-used": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportWorkbook"];
        put?: never;
        post: operations["importWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/paragraphs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["priceParagraphs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["costAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/engagements/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/post-profiles/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["costPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["findDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDocumentSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDocsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Amendment: {
            /** @constant */
            schema: "rule153/amendment/1";
            id: string;
            title: string;
            base: {
                statement: string;
            };
            text?: {
                before: string;
                after: string;
            };
            dropParagraphs?: string[];
            changes?: components["schemas"]["ScenarioChange"][];
            note?: string;
        };
        AmendmentCard: {
            amendment: {
                id: string;
                title: string;
                text?: {
                    before: string;
                    after: string;
                };
            };
            symbol: string;
            currency: string;
            years: number[];
            paragraphs: {
                mandates: string[];
                paragraphs: string[];
                years: {
                    year: number;
                    before: string;
                    after: string;
                    difference: string;
                }[];
            }[];
            rounding: {
                year: number;
                before: string;
                after: string;
                difference: string;
            }[];
            total: {
                year: number;
                before: number;
                after: number;
                difference: number;
            }[];
            bridge: components["schemas"]["Comparison"];
            kept: {
                requirement: string;
                title: string;
                alsoFor: string[];
                message: string;
            }[];
            leftBehind: {
                requirement: string;
                title: string;
                message: string;
            }[];
            note?: string;
            basis: components["schemas"]["InputsBasis"];
        };
        AmendmentToCost: {
            amendment: components["schemas"]["Amendment"];
            revision?: number;
            rateCards?: string[];
        };
        AmountRisk: {
            requested: number;
            p10: number;
            p50: number;
            p90: number;
            chanceSufficient: number;
            expectedOverRequest: string;
            expectedUnderRequest: string;
            expected: string;
            ifNotInForce: number;
        };
        AnalogueList: {
            /** @constant */
            schema: "rule153/analogue-list/1";
            id: string;
            title: string;
            origin: string;
            takenOn?: string;
            /** @constant */
            currency: "USD";
            statements: components["schemas"]["PublishedStatement"][];
        };
        Analogues: {
            list: {
                id: string;
                title: string;
                revision: number;
                hash: string;
            };
            subject: {
                symbol: string;
                /** @enum {string} */
                committee?: "1" | "2" | "3" | "4" | "5" | "6" | "ACABQ" | "Plenary";
                /** @enum {string} */
                stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                currency: string;
                amount: number;
                years: {
                    first: number;
                    last: number;
                };
                posts: number;
                sections: string[];
                recurrent: boolean;
                work: string[];
                words: string[];
            };
            rules: {
                /** @enum {string} */
                criterion: "committee" | "stage" | "sections" | "posts" | "recurrence" | "work" | "words" | "size";
                rule: string;
            }[];
            least: number;
            compared: number;
            itself?: components["schemas"]["PublishedSummary"];
            analogues: {
                statement: components["schemas"]["PublishedSummary"];
                alike: number;
                different: number;
                unknown: number;
                criteria: {
                    /** @enum {string} */
                    criterion: "committee" | "stage" | "sections" | "posts" | "recurrence" | "work" | "words" | "size";
                    /** @enum {string} */
                    verdict: "alike" | "different" | "unknown";
                    because: string;
                }[];
            }[];
            found: number;
            plausibility: {
                peers: number;
                known: number;
                below: number;
                equal: number;
                above: number;
                lowest?: {
                    amount: string;
                    symbol: string;
                    /** @enum {string} */
                    stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                    /** @constant */
                    checked?: true;
                    draft: string;
                };
                lowerQuartile?: {
                    amount: string;
                    symbol: string;
                    /** @enum {string} */
                    stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                    /** @constant */
                    checked?: true;
                    draft: string;
                };
                middle?: {
                    amount: string;
                    symbol: string;
                    /** @enum {string} */
                    stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                    /** @constant */
                    checked?: true;
                    draft: string;
                };
                upperQuartile?: {
                    amount: string;
                    symbol: string;
                    /** @enum {string} */
                    stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                    /** @constant */
                    checked?: true;
                    draft: string;
                };
                highest?: {
                    amount: string;
                    symbol: string;
                    /** @enum {string} */
                    stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                    /** @constant */
                    checked?: true;
                    draft: string;
                };
                notice: string;
            };
        };
        AuditEntry: {
            organization: string;
            kind: string;
            id: string;
            number: number;
            action: string;
            author: string;
            role: string;
            reason: string;
            time: string;
            requestId: string;
            before: string | null;
            after: string;
            previous: string | null;
            hash: string;
        };
        BasisEntry: {
            id: string;
            revision: number;
            hash: string;
            content: string;
        };
        Breakdown: {
            symbol: string;
            currency: string;
            /** @enum {string} */
            by: "section" | "object" | "kind" | "fund" | "duty-station" | "grade" | "year" | "paragraph" | "provenance" | "recurrence";
            table?: {
                number: number;
                title: string;
            };
            columns: {
                label: string;
                year?: number;
                every?: number;
            }[];
            rows: {
                key: string;
                title: string;
                values: number[];
            }[];
            total: number[];
            thereafter?: string;
            rounding: string;
        };
        Calendar: {
            /** @constant */
            schema: "rule153/calendar/2";
            title: string;
            entries: {
                uid: string;
                /** @enum {string} */
                kind: "milestone" | "session" | "workshop" | "contract";
                title: string;
                when: {
                    /** @constant */
                    known: "days";
                    from: string;
                    until: string;
                } | {
                    /** @constant */
                    known: "times";
                    day: string;
                    begins: string;
                    ends: string;
                    timeZone: string;
                } | {
                    /** @constant */
                    known: "year";
                    year: number;
                };
                /** @enum {string} */
                certainty: "dated" | "assumed" | "extrapolated";
                place?: string;
                timeZone?: string;
                description?: string;
                because: string[];
            }[];
            notes: string[];
        };
        CalendarFeed: {
            /** @constant */
            schema: "rule153/calendar-feed/1";
            id: string;
            title?: string;
            statement?: string;
            programmes?: string[];
            /** @enum {string} */
            yearEvents?: "omit" | "span";
            hours?: {
                begins: string;
                ends: string;
            }[];
            keyHash: string;
            officer: {
                id: string;
                name: string;
            };
            createdOn: string;
        };
        CalendarFeedRequest: {
            title?: string;
            statement?: string;
            programmes?: string[];
            /** @enum {string} */
            yearEvents?: "omit" | "span";
            hours?: {
                begins: string;
                ends: string;
            }[];
            reason?: string;
        };
        Checkpoint: {
            origin: string;
            size: number;
            root: string;
            note: string;
            keys: {
                key: string;
                fromSize: number;
                handover: string | null;
            }[];
        };
        ComparedSide: {
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            scenarios?: (string | components["schemas"]["Scenario"])[];
        };
        Comparison: {
            currency: string;
            from: {
                symbol: string;
                rateCards: string[];
            };
            to: {
                symbol: string;
                rateCards: string[];
            };
            years: {
                first: number;
                last: number;
            };
            total: components["schemas"]["RollUp"];
            net: components["schemas"]["RollUp"];
            tables: components["schemas"]["RollUp"][];
            sections: components["schemas"]["RollUp"][];
            objects: components["schemas"]["RollUp"][];
            lines: components["schemas"]["RollUp"][];
            groups?: components["schemas"]["RollUp"][];
            categories?: components["schemas"]["RollUp"][];
            funds?: components["schemas"]["RollUp"][];
            figures: {
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
                year: number;
                from: number;
                to: number;
                difference: number;
                details: {
                    requirement?: string;
                    part?: string;
                    /** @enum {string} */
                    kind: "volume" | "rate" | "timing" | "vacancy" | "venue" | "scope" | "price" | "rounding";
                    change?: string;
                    amount: string;
                }[];
            }[];
        };
        ComparisonRequest: {
            from: components["schemas"]["ComparedSide"];
            to: components["schemas"]["ComparedSide"];
        };
        ComparisonResponse: {
            currency: string;
            from: {
                symbol: string;
                rateCards: string[];
            };
            to: {
                symbol: string;
                rateCards: string[];
            };
            years: {
                first: number;
                last: number;
            };
            total: components["schemas"]["RollUp"];
            net: components["schemas"]["RollUp"];
            tables: components["schemas"]["RollUp"][];
            sections: components["schemas"]["RollUp"][];
            objects: components["schemas"]["RollUp"][];
            lines: components["schemas"]["RollUp"][];
            groups?: components["schemas"]["RollUp"][];
            categories?: components["schemas"]["RollUp"][];
            funds?: components["schemas"]["RollUp"][];
            figures: {
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
                year: number;
                from: number;
                to: number;
                difference: number;
                details: {
                    requirement?: string;
                    part?: string;
                    /** @enum {string} */
                    kind: "volume" | "rate" | "timing" | "vacancy" | "venue" | "scope" | "price" | "rounding";
                    change?: string;
                    amount: string;
                }[];
            }[];
            basis: {
                from: components["schemas"]["InputsBasis"];
                to: components["schemas"]["InputsBasis"];
            };
        };
        Component: {
            id: string;
            requirement: string;
            part: string;
            title: string;
            year: number;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            fund?: string;
            factors: components["schemas"]["Factor"][];
            roundedAlone: boolean;
            decomposed: boolean;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            because: string[];
        };
        Computation: {
            statement: components["schemas"]["Statement"];
            rateCards?: (string | components["schemas"]["RateCard"])[];
        };
        CreatedCalendarFeed: {
            kind: string;
            id: string;
            revision: number;
            hash: string;
            author: string;
            time: string;
            state: string | null;
            fields: {
                [key: string]: string;
            };
            parent: string | null;
            role: string;
            action: string;
            reason: string;
            requestId: string;
            address?: string;
        };
        DeclaredPosts: {
            number: string;
            grades?: {
                number: string;
                grade: string;
            }[];
            requirements: string[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        };
        Diff: {
            from: components["schemas"]["Revision"];
            to: components["schemas"]["Revision"];
            document: components["schemas"]["FieldChange"][];
            added: {
                id: string;
                value: unknown;
            }[];
            removed: {
                id: string;
                value: unknown;
            }[];
            changed: {
                id: string;
                changes: components["schemas"]["FieldChange"][];
            }[];
            reordered: boolean;
        };
        DocumentCheck: {
            /** @enum {string} */
            format: "docx" | "xlsx" | "csv" | "text" | "json";
            paragraphs: number;
            sums: {
                recognized: number;
                exact: number;
                rounding: number;
                wrong: number;
            };
            tables: {
                name: string;
                title: string;
                rows: number;
                columns: number;
                sums: number;
                exact: number;
                rounding: number;
                wrong: number;
            }[];
            findings: components["schemas"]["DocumentFinding"][];
        };
        DocumentDrift: {
            symbol: string;
            statement: components["schemas"]["BasisEntry"];
            /** @enum {string} */
            language: "en" | "fr" | "es" | "ru" | "ar" | "zh";
            /** @enum {string} */
            format: "docx" | "text";
            figures: {
                expected: number;
                intact: number;
                changed: number;
                lost: number;
                unbound: number;
            };
            findings: {
                /** @enum {string} */
                severity: "error" | "query";
                /** @enum {string} */
                kind: "changed" | "lost" | "unbound" | "added";
                figure?: string;
                place: string;
                context?: string;
                expected?: string;
                found?: string;
                message: string;
            }[];
            findingsLeftOut?: number;
        };
        DocumentFinding: {
            /** @enum {string} */
            severity: "error" | "query" | "note";
            /** @enum {string} */
            rule: "column-sum" | "row-sum" | "product" | "percentage" | "table-against-table" | "text-against-table" | "text-against-text" | "list-sum" | "posts-sum" | "posts-against-annex" | "posts-by-duty-station" | "sections-listed" | "income-offset" | "recurrence-words" | "session-years" | "unit-rate" | "reading";
            place: string;
            figures: {
                place: string;
                printed: string;
            }[];
            likely?: {
                place: string;
                printed: string;
                likely: string;
                /** @enum {string} */
                slip: "sign" | "transposed" | "dropped-digit" | "extra-digit" | "dash" | "changed-digit";
            }[];
            message: string;
        };
        DocumentRequirement: {
            /** @constant */
            kind: "document";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            schedule: components["schemas"]["Schedule"];
            documents: {
                title: string;
                /** @enum {string} */
                stage: "pre-session" | "in-session" | "post-session";
                number: string;
                words?: string;
                pages?: string;
                wordsPerPage?: {
                    code: string;
                    for?: {
                        dutyStation?: string;
                        grade?: string;
                        /** @enum {string} */
                        category?: "professional" | "general-service";
                        language?: string;
                        level?: string;
                        currency?: string;
                        afterNights?: string;
                    };
                } | {
                    words: string;
                    source: {
                        symbol: string;
                        paragraph?: string;
                        note?: string;
                    }[];
                    note?: string;
                };
                languages: string;
                rate: components["schemas"]["RateReference"];
                roundedAlone?: boolean;
            }[];
        };
        DryRun: {
            /** @constant */
            dryRun: true;
            base: components["schemas"]["Revision"];
            changes: components["schemas"]["FieldChange"][];
            changedFields: number;
            statements: components["schemas"]["MovedStatement"][];
            notEstimated: string[];
        };
        DutyStationList: {
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            items: {
                name: string;
                country: string;
                timeZone: string;
                weekend: number[];
                latitude?: number;
                longitude?: number;
                hub?: {
                    id: string;
                    serves: string[];
                };
            }[];
        };
        EngagementReport: {
            id: string;
            title: string;
            /** @enum {string} */
            type: "consultant" | "individual-contractor" | "expert";
            currency: string;
            findings: {
                /** @enum {string} */
                code: "days-exceed-window" | "window-exceeds-months" | "payment-after-window" | "window-not-dated" | "ends-before-last-day" | "output-without-date" | "output-outside-window" | "output-without-payment" | "assignment-without-output" | "fee-not-known" | "length-open-ended";
                path: string;
                message: string;
            }[];
            limits: {
                /** @enum {string} */
                code: "over-limit" | "special-circumstances" | "overlap";
                person: string;
                engagements: string[];
                months: string;
                window?: {
                    from: string;
                    until: string;
                };
                message: string;
            }[];
            fee?: string;
            payments: {
                id: string;
                title: string;
                share: string;
                exact: string;
                rounded: number;
                onAcceptanceOf: string[];
                day?: string;
                year?: number;
            }[];
            outputs: {
                output: string;
                title: string;
                pagesOrWords: string;
                least: string;
                most?: string;
            }[];
            translation?: {
                ratePerWord: string;
                assumption?: string;
                outputs: {
                    output: string;
                    title: string;
                    pagesOrWords: string;
                    least: string;
                    most?: string;
                    costLeast: string;
                    costMost?: string;
                }[];
                least: string;
                most?: string;
            };
            notes: string[];
        };
        EngagementRequirement: {
            /** @constant */
            kind: "engagement";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            /** @enum {string} */
            type: "consultant" | "individual-contractor" | "expert";
            schedule: components["schemas"]["Schedule"];
            persons: string;
            fee: {
                /** @constant */
                by: "day";
                days: string;
                rate: components["schemas"]["RateReference"];
            } | {
                /** @constant */
                by: "month";
                months: string;
                rate: components["schemas"]["RateReference"];
            } | {
                /** @constant */
                by: "deliverable";
                deliverables: {
                    title: string;
                    amount: components["schemas"]["RateReference"];
                    due?: components["schemas"]["Point"];
                }[];
            };
            window?: {
                from: components["schemas"]["Point"];
                until?: components["schemas"]["Point"];
                through?: components["schemas"]["Point"];
            };
            assignments?: string[];
        };
        EngagementTerms: {
            /** @constant */
            schema: "rule153/engagement-terms/1";
            id: string;
            title: string;
            organization: string;
            /** @enum {string} */
            type: "consultant" | "individual-contractor" | "expert";
            dutyStation?: string;
            supervisor?: string;
            assignments: {
                id: string;
                text: string;
            }[];
            outputs: {
                id: string;
                title: string;
                number?: string;
                length?: {
                    /** @enum {string} */
                    unit: "pages" | "words";
                    least: string;
                    most?: string;
                };
                translated?: boolean;
                due?: components["schemas"]["Point"];
                assignments?: string[];
            }[];
            wordsPerPage?: {
                words: string;
                assumption: string;
            };
            days?: string;
            months?: string;
            window?: {
                from: components["schemas"]["Point"];
                until?: components["schemas"]["Point"];
                through?: components["schemas"]["Point"];
            };
            fee?: {
                /** @constant */
                by: "day";
                rate: components["schemas"]["RateReference"];
            } | {
                /** @constant */
                by: "month";
                rate: components["schemas"]["RateReference"];
            } | {
                /** @constant */
                by: "deliverable";
                amount: components["schemas"]["RateReference"];
            };
            payments?: {
                id: string;
                title: string;
                share: string;
                onAcceptanceOf: string[];
                due?: components["schemas"]["Point"];
            }[];
            extension?: {
                possible: boolean;
                subjectTo: string[];
            };
            mandates?: {
                mandate: string;
                share?: string;
            }[];
            charge?: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
        };
        EngagementToCheck: {
            terms: string | components["schemas"]["EngagementTerms"];
            statement?: string;
            rateCards?: (string | components["schemas"]["RateCard"])[];
            currency?: string;
            on?: string;
            fee?: string;
            ratePerWord?: string;
            person?: string;
            others?: components["schemas"]["PersonEngagement"][];
        };
        Estimate: {
            symbol: string;
            title: string;
            date: string;
            currency: string;
            basis: string;
            rounding: {
                to: string;
                mode: string;
            };
            engine: string;
            rateCards: {
                id: string;
                provenance: string;
            }[];
            milestones: {
                id: string;
                title: string;
                day: string;
                year: number;
                /** @enum {string} */
                precision: "day" | "year";
                /** @enum {string} */
                by: "rule" | "assumption";
                because: string[];
            }[];
            tables: components["schemas"]["Table"][];
            postTables?: components["schemas"]["PostLayoutTable"][];
            funds?: components["schemas"]["FundTable"];
            posts: {
                requirement: string;
                count: number;
                grade: string;
                dutyStation: string;
                title: string;
                subprogramme?: string;
                /** @enum {string} */
                type: "established" | "temporary";
                fund?: string;
                /** @enum {string} */
                action?: "abolish" | "reclassify" | "redeploy" | "reassign" | "convert";
                from?: {
                    grade?: string;
                    dutyStation?: string;
                    title?: string;
                    section?: string;
                };
                effective: string;
                /** @enum {string} */
                effectivePrecision: "day" | "year";
                functions: string[];
            }[];
            controls?: {
                compared: number;
                agreeing: number;
                differing: {
                    table: number;
                    column: string;
                    row: string;
                    stated: string;
                    computed?: string;
                }[];
            };
            warnings: components["schemas"]["Warning"][];
            from?: components["schemas"]["EstimateBasis"];
            seal?: components["schemas"]["SealReport"];
            lines?: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
                amounts: {
                    year: number;
                    amount: number;
                    recosted?: number;
                    components: components["schemas"]["Component"][];
                    funds?: {
                        fund: string;
                        amount: number;
                    }[];
                    recostedFunds?: {
                        fund: string;
                        amount: number;
                    }[];
                }[];
            }[];
        };
        EstimateBasis: {
            engine: string;
            statement: components["schemas"]["BasisEntry"];
            scenarios: components["schemas"]["BasisEntry"][];
            rateCards: components["schemas"]["BasisEntry"][];
            decisions: components["schemas"]["BasisEntry"][];
            superseded: {
                card: string;
                by: string;
            }[];
            madeOn: string;
            staleAfter_d: number;
        };
        EstimateToSave: {
            statement: string;
            revision?: number;
            rateCards?: string[];
            scenarios?: string[];
            title?: string;
            reason?: string;
        };
        EvidenceCheck: {
            whole: boolean;
            why?: string;
            pack?: {
                organization: string;
                statement: string;
                documents: number;
                revisions: number;
                auditEntries: number;
                parts: number;
                estimates: number;
                fingerprint: string;
                log?: {
                    origin: string;
                    size: number;
                    key: string;
                };
            };
        };
        Explanation: {
            symbol: string;
            figure: {
                section: string;
                sectionTitle: string;
                object: string;
                line?: string;
                group?: string;
                category?: string;
                year: number;
            };
            currency: string;
            basis: string;
            amount: number;
            sum: string;
            rounding: {
                to: string;
                mode: string;
            };
            complete: boolean;
            components: {
                id: string;
                requirement: string;
                title: string;
                factors: components["schemas"]["Factor"][];
                product: string;
                rounded?: string;
                decomposed: boolean;
                because: string[];
            }[];
        };
        ExtensionDecision: ExtensionDecision;
        ExtensionRequest: {
            rateCard: string;
            code?: string;
            statement?: string;
            extendedUntil: string;
            reason: string;
        };
        Factor: {
            name: string;
            /** @enum {string} */
            kind: "volume" | "rate" | "timing" | "vacancy" | "share" | "price" | "currency";
            value: string;
            over?: string;
            unit: string;
            origin: {
                documents?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                rateCard?: {
                    card: string;
                    code: string;
                    for?: {
                        dutyStation?: string;
                        grade?: string;
                        /** @enum {string} */
                        category?: "professional" | "general-service";
                        language?: string;
                        level?: string;
                        currency?: string;
                        afterNights?: string;
                    };
                    provenance: string;
                    insteadOf?: {
                        card: string;
                        for: {
                            dutyStation?: string;
                            grade?: string;
                            /** @enum {string} */
                            category?: "professional" | "general-service";
                            language?: string;
                            level?: string;
                            currency?: string;
                            afterNights?: string;
                        };
                        validTo: string;
                    };
                };
                milestone?: string;
                line?: {
                    section: string;
                    object: string;
                    line?: string;
                    requirement?: string;
                    fund?: string;
                };
                change?: string;
                note?: string;
            };
            /** @constant */
            each?: true;
            driver?: string;
        };
        FieldChange: {
            path: string;
            before?: unknown;
            after?: unknown;
        };
        FilledTemplate: {
            name: string;
            title: string;
            about: string;
            dutyStation?: string;
            statement: components["schemas"]["Statement"];
            explanations: {
                path: string;
                text: string;
            }[];
            toGive: string[];
        };
        Forecast: {
            input: {
                treaty?: string;
                asOf: string;
                opened: string;
                required: number;
                delayRule: string;
                observations?: {
                    asOf: string;
                    count: number;
                }[];
                deposits?: string[];
                signatures?: number;
                seed: number;
                draws: number;
                horizonYears: number;
            };
            cautions: string[];
            treaty?: string;
            asOf: string;
            horizonEnd: string;
            quantiles: {
                probability: number;
                nthDeposit?: string;
                entryIntoForce?: string;
            }[];
            inForceByYearEnd: {
                year: number;
                probability: number;
            }[];
            beyondHorizon: number;
            explanation: components["schemas"]["ForecastExplanation"];
            source: string;
        };
        ForecastExplanation: {
            model: string;
            parameters: {
                speedShape: number;
                clusterSize: number;
            };
            regression: {
                share: number;
                signatures?: number;
                medianWaitDays: number;
                lowWaitDays: number;
                highWaitDays: number;
            };
            observed: {
                day: number;
                count: number;
                fewer: number;
                asMany: number;
                more: number;
                dayAtConstantRate?: number;
            };
            comparables: {
                treaty: string;
                weight: number;
                depositsBySameDay: number;
                dayOfRequired?: number;
                speed: number;
            }[];
            effectiveTreaties: number;
            assumptions: string[];
            cannotKnow: string[];
        };
        ForecastRequest: {
            treaty?: string | components["schemas"]["TreatyRecord"];
            asOf?: string;
            deposits?: number;
            signatures?: number;
            horizonYears?: number;
            draws?: number;
            seed?: number;
        } | {
            input: {
                treaty?: string;
                asOf: string;
                opened: string;
                required: number;
                delayRule: string;
                observations?: {
                    asOf: string;
                    count: number;
                }[];
                deposits?: string[];
                signatures?: number;
                seed: number;
                draws: number;
                horizonYears: number;
            };
        };
        Fund: {
            id: string;
            title: string;
            /** @enum {string} */
            type: "regular-budget" | "other-assessed" | "extrabudgetary" | "cost-shared" | "host-contribution" | "absorption" | "contingency-fund" | "commitment-authority" | "income";
            isRequested?: boolean;
            /** @constant */
            isDefault?: true;
            entities?: {
                name: string;
                share: string;
            }[];
        };
        FundTable: {
            columns: string[];
            columnYears: {
                label: string;
                year: number;
                every?: number;
            }[];
            rows: {
                fund: string;
                title: string;
                type: string;
                isRequested: boolean;
                values: number[];
                entities?: {
                    name: string;
                    values: number[];
                }[];
            }[];
            total: number[];
            absorbed: number[];
            others: number[];
            requested: number[];
            thereafter?: string;
            /** @enum {string} */
            negatives?: "minus" | "parentheses";
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
        };
        ImportDryRun: {
            /** @enum {string} */
            table: "posts" | "requirements" | "documents" | "sessions" | "travel" | "consultants" | "published" | "figures" | "treaty-status" | "rates";
            columns: {
                header: string;
                column: string | null;
            }[];
            counts: {
                added: number;
                changed: number;
                unchanged: number;
                removed: number;
            };
            rows: {
                row: number;
                of: string;
                /** @enum {string} */
                what: "added" | "changed" | "unchanged" | "removed";
                fields: {
                    field: string;
                    from: string;
                    to: string;
                }[];
            }[];
            result: components["schemas"]["DryRun"];
        };
        ImportMapping: {
            /** @constant */
            schema: "rule153/import-mapping/1";
            id: string;
            title: string;
            /** @enum {string} */
            table: "posts" | "requirements" | "documents" | "sessions" | "travel" | "consultants" | "published" | "figures" | "treaty-status" | "rates";
            columns: {
                [key: string]: string;
            };
        };
        ImportTemplate: {
            /** @enum {string} */
            table: "posts" | "requirements" | "documents" | "sessions" | "travel" | "consultants" | "published" | "figures" | "treaty-status" | "rates";
            columns: {
                name: string;
                required: boolean;
                also: string[];
                about: string;
                example: string;
            }[];
        };
        InputsBasis: {
            statement: components["schemas"]["BasisEntry"];
            rateCards: components["schemas"]["BasisEntry"][];
            scenarios: components["schemas"]["BasisEntry"][];
            decisions: components["schemas"]["BasisEntry"][];
        };
        ItemRequirement: {
            /** @constant */
            kind: "item";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            quantity: string | {
                posts: string[];
                dutyStation?: string;
                /** @enum {string} */
                when: "recurrent" | "once";
            };
            unit: string;
            rate: components["schemas"]["RateReference"];
            schedule?: components["schemas"]["Schedule"];
            accompanies?: string;
        };
        Job: {
            /** @constant */
            schema: "rule153/job/2";
            id: string;
            /** @enum {string} */
            kind: "sweep" | "sensitivity" | "risk" | "workshop-plan" | "rendering";
            attempt: number;
            engine: string;
            statement?: components["schemas"]["BasisEntry"];
            programme?: components["schemas"]["BasisEntry"];
            rateCards: components["schemas"]["BasisEntry"][];
            scenarios: components["schemas"]["BasisEntry"][];
            decisions: components["schemas"]["BasisEntry"][];
            request: {
                [key: string]: unknown;
            };
            frame: {
                [key: string]: unknown;
            };
            size: number;
            batchSize: number;
        };
        JobMove: {
            reason?: string;
        };
        JobToStart: components["schemas"]["SweepToStart"] | components["schemas"]["SensitivityToStart"] | components["schemas"]["RiskToStart"] | components["schemas"]["WorkshopPlanToStart"] | components["schemas"]["RenderingToStart"];
        JobView: {
            /** @enum {string} */
            state: "running" | "done" | "failed" | "cancelled";
            reason: string;
            progress: {
                done: number;
                of: number;
                /** @enum {string} */
                unit: "scenarios" | "drivers" | "days" | "plans" | "files";
            };
            job: components["schemas"]["Job"];
        };
        ListedDocument: {
            kind: string;
            id: string;
            revision: number;
            hash: string;
            author: string;
            time: string;
            state: string | null;
            fields: {
                [key: string]: string;
            };
        };
        Mandate: {
            id: string;
            paragraph: string;
            title: string;
            summary?: string;
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        };
        MergePatch: Record<string, never>;
        Milestone: {
            id: string;
            title: string;
            rule: components["schemas"]["Point"];
            assumed?: components["schemas"]["Point"];
            noEarlierThan?: components["schemas"]["Point"];
            noLaterThan?: components["schemas"]["Point"];
            before?: {
                milestone: string;
                byDays?: number;
            }[];
            /** @enum {string} */
            reading?: "earlier" | "later";
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
        };
        Move: {
            /** @enum {string} */
            to: "draft" | "under-review" | "submitted" | "closed";
            reason?: string;
            scenarios?: string[];
        };
        MovedStatement: {
            statement: string;
            scenarios: string[];
            figures?: {
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
                year: number;
                from: number;
                to: number;
                difference: number;
            }[];
            total?: {
                from: number;
                to: number;
                difference: number;
            };
            net?: {
                from: number;
                to: number;
                difference: number;
            };
            problemsBefore: components["schemas"]["Problem"][];
            problems: components["schemas"]["Problem"][];
            queries: components["schemas"]["Warning"][];
        };
        NewDryRun: {
            /** @constant */
            dryRun: true;
            kind: string;
            id: string;
            fields: {
                [key: string]: string;
            };
        };
        ParagraphPrices: {
            symbol: string;
            currency: string;
            servicing: ("conference" | "non-conference" | "summary-only")[];
            years: number[];
            rows: components["schemas"]["ParagraphRow"][];
            basis: components["schemas"]["InputsBasis"];
        };
        ParagraphRow: {
            /** @enum {string} */
            kind: "paragraph" | "joint" | "unattributed" | "rounding" | "total";
            paragraphs: string[];
            title: string;
            amounts: string[];
        };
        PersonEngagement: {
            id: string;
            person: string;
            /** @enum {string} */
            type: "consultant" | "individual-contractor" | "expert";
            from: string;
            until: string;
        };
        Point: Point;
        PostLayoutTable: {
            number: number;
            title: string;
            /** @constant */
            measure: "posts";
            columns: string[];
            columnYears: {
                label: string;
                year?: number;
                id: string;
                /** @enum {string} */
                kind: "before" | "change" | "after" | "action" | "sum";
            }[];
            by: ("group" | "section" | "fund" | "dutyStation" | "category" | "grade" | "type" | "postTitle")[];
            names: {
                /** @enum {string} */
                level: "group" | "section" | "fund" | "dutyStation" | "category" | "grade" | "type" | "postTitle";
                name: string;
                title: string;
            }[];
            rows: {
                group?: string;
                section?: string;
                fund?: string;
                dutyStation?: string;
                category?: string;
                grade?: string;
                type?: string;
                postTitle?: string;
                values: number[];
            }[];
            subtotals?: {
                group?: string;
                section?: string;
                fund?: string;
                dutyStation?: string;
                category?: string;
                grade?: string;
                type?: string;
                postTitle?: string;
                id?: string;
                title?: string;
                from: number;
                to: number;
                /** @constant */
                above?: true;
                values: number[];
            }[];
            total: number[];
            /** @enum {string} */
            negatives?: "minus" | "parentheses";
            groups?: {
                id: string;
                title: string;
                in?: string;
            }[];
            percentages?: {
                id: string;
                label: string;
                at: number;
                rows: (string | null)[];
                subtotals: (string | null)[];
                total: string | null;
            }[];
            heading?: string;
            totalTitle?: string;
            /** @enum {string} */
            sectionNames?: "numbered" | "title";
        };
        PostProfile: {
            /** @constant */
            schema: "rule153/post-profile/1";
            id: string;
            title: string;
            organization: string;
            unit?: string;
            grade?: string;
            dutyStation: string;
            reportsTo: string;
            manages?: string[];
            liaises?: string[];
            term?: {
                years: number;
                renewals?: number[];
                probationMonths?: number;
            };
            hours?: {
                weekly: string;
                unpaidADay?: string;
                daysAWeek?: string;
                note?: string;
            };
            fullTimeFraction?: string;
            partTimeResources?: {
                id: string;
                title: string;
                number?: string;
                fraction?: string;
                topics?: string[];
            }[];
            areas: {
                id: string;
                title: string;
                share?: string;
                mandates?: {
                    mandate: string;
                    share?: string;
                }[];
                activities?: {
                    id: string;
                    title: string;
                    share?: string;
                    mandates?: {
                        mandate: string;
                        share?: string;
                    }[];
                }[];
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
        };
        PostReport: {
            id: string;
            title: string;
            dutyStation: string;
            grade?: string;
            milestones: {
                id: string;
                title: string;
                day: string;
                because: string;
            }[];
            hours?: {
                weekly: string;
                unpaid: string;
                paid: string;
            };
            hourCost?: {
                hoursAYear: string;
                costAnHour: string;
                assumption: string;
            };
            cost?: {
                cost: string;
                areas: {
                    id: string;
                    title: string;
                    share: string;
                    exact: string;
                    rounded: number;
                }[];
                activities: {
                    id: string;
                    title: string;
                    share: string;
                    exact: string;
                    rounded: number;
                    area: string;
                }[];
                byParagraph: {
                    single: {
                        mandate: string;
                        amount: string;
                    }[];
                    joint: {
                        mandates: string[];
                        amount: string;
                    }[];
                    unattributed: string;
                };
            };
            notes: string[];
        };
        PostRequirement: {
            /** @constant */
            kind: "post";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            /** @enum {string} */
            type: "established" | "temporary";
            /** @enum {string} */
            action?: "establish" | "abolish" | "reclassify" | "redeploy" | "reassign" | "convert";
            fromCharge?: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            inPlaceSince?: components["schemas"]["Point"];
            effective: components["schemas"]["Point"];
            until?: components["schemas"]["Point"];
            through?: components["schemas"]["Point"];
            posts: {
                number: string;
                grade: string;
                /** @enum {string} */
                category?: "professional" | "general-service";
                dutyStation: string;
                title: string;
                from?: {
                    grade?: string;
                    /** @enum {string} */
                    category?: "professional" | "general-service";
                    dutyStation?: string;
                    title?: string;
                    rate?: components["schemas"]["RateReference"];
                };
                rate?: components["schemas"]["RateReference"];
                subprogramme?: string;
                functions?: {
                    text: string;
                    mandates?: {
                        mandate: string;
                        share?: string;
                    }[];
                }[];
            }[];
            jointCost?: components["schemas"]["RateReference"];
            monthsByYear?: string[];
            vacancy?: {
                /** @enum {string} */
                category: "professional" | "general-service";
                yearOfPost: number;
                andAfter?: boolean;
                factor: string;
            }[];
        };
        PostStartExplanation: {
            symbol: string;
            requirement: string;
            title: string;
            /** @enum {string} */
            rule: "whole-year" | "months" | "days";
            effective: string;
            /** @enum {string} */
            precision: "day" | "year";
            because: string[];
            firstYear: number;
            rules: {
                /** @enum {string} */
                rule: "whole-year" | "months" | "days";
                isChosen: boolean;
                presence?: {
                    value: string;
                    over: string;
                    unit: string;
                };
                categories: {
                    /** @enum {string} */
                    category: "professional" | "general-service";
                    vacancyFactor?: string;
                    origin?: {
                        documents?: {
                            symbol: string;
                            paragraph?: string;
                            note?: string;
                        }[];
                        rateCard?: {
                            card: string;
                            code: string;
                            for?: {
                                dutyStation?: string;
                                grade?: string;
                                /** @enum {string} */
                                category?: "professional" | "general-service";
                                language?: string;
                                level?: string;
                                currency?: string;
                                afterNights?: string;
                            };
                            provenance: string;
                            insteadOf?: {
                                card: string;
                                for: {
                                    dutyStation?: string;
                                    grade?: string;
                                    /** @enum {string} */
                                    category?: "professional" | "general-service";
                                    language?: string;
                                    level?: string;
                                    currency?: string;
                                    afterNights?: string;
                                };
                                validTo: string;
                            };
                        };
                        milestone?: string;
                        line?: {
                            section: string;
                            object: string;
                            line?: string;
                            requirement?: string;
                            fund?: string;
                        };
                        change?: string;
                        note?: string;
                    };
                    budgetedShare: string;
                }[];
            }[];
            description: string;
        };
        PostTable: {
            symbol: string;
            /** @enum {string} */
            by: "category" | "grade" | "section" | "fund" | "type" | "duty-station";
            years: {
                year: number;
                rows: {
                    key: string;
                    before: number;
                    change: number;
                    after: number;
                }[];
                total: {
                    before: number;
                    change: number;
                    after: number;
                };
            }[];
            annex: {
                requirement: string;
                count: number;
                grade: string;
                dutyStation: string;
                title: string;
                subprogramme?: string;
                /** @enum {string} */
                type: "established" | "temporary";
                fund?: string;
                /** @enum {string} */
                action?: "abolish" | "reclassify" | "redeploy" | "reassign" | "convert";
                from?: {
                    grade?: string;
                    dutyStation?: string;
                    title?: string;
                    section?: string;
                };
                effective: string;
                /** @enum {string} */
                effectivePrecision: "day" | "year";
                functions: string[];
            }[];
        };
        PostToCost: {
            profile: string | components["schemas"]["PostProfile"];
            start?: string;
            yearlyCost?: string;
            weeks?: {
                number: string;
                assumption: string;
            };
        };
        PostsBefore: {
            number: string;
            grade: string;
            /** @enum {string} */
            category?: "professional" | "general-service";
            section?: string;
            /** @enum {string} */
            type: "established" | "temporary";
            fund?: string;
            dutyStation?: string;
            group?: string;
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        };
        Problem: {
            /** @enum {string} */
            code: "invalid" | "too-large" | "too-deep" | "not-json" | "unknown-reference" | "duplicate-id" | "undated-milestone" | "missing-rate" | "missing-vacancy-factor" | "missing-rate-card" | "expired-rate-card" | "mixed-vacancy" | "no-such-line" | "horizon" | "amount-too-large" | "computed-otherwise" | "conflicting-changes";
            path: string;
            message: string;
            line?: number;
            requirement?: string;
        };
        ProblemDocument: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "invalid" | "too-large" | "too-deep" | "not-json" | "unknown-reference" | "duplicate-id" | "undated-milestone" | "missing-rate" | "missing-vacancy-factor" | "missing-rate-card" | "expired-rate-card" | "mixed-vacancy" | "no-such-line" | "horizon" | "amount-too-large" | "computed-otherwise" | "conflicting-changes" | "conflict" | "not-found" | "idempotency-mismatch" | "invalid-cursor" | "integrity" | "unavailable" | "locked" | "no-such-move" | "changed-meanwhile" | "too-many-jobs" | "unauthenticated" | "forbidden" | "no-such-address" | "method-not-allowed" | "not-acceptable" | "unsupported-media-type" | "precondition-required" | "address-too-long" | "incomplete-body" | "headers-too-large" | "too-many-requests" | "internal";
            instance: string;
            problems: {
                /** @enum {string} */
                code: "invalid" | "too-large" | "too-deep" | "not-json" | "unknown-reference" | "duplicate-id" | "undated-milestone" | "missing-rate" | "missing-vacancy-factor" | "missing-rate-card" | "expired-rate-card" | "mixed-vacancy" | "no-such-line" | "horizon" | "amount-too-large" | "computed-otherwise" | "conflicting-changes" | "conflict" | "not-found" | "idempotency-mismatch" | "invalid-cursor" | "integrity" | "unavailable" | "locked" | "no-such-move" | "changed-meanwhile" | "too-many-jobs" | "unauthenticated" | "forbidden" | "no-such-address" | "method-not-allowed" | "not-acceptable" | "unsupported-media-type" | "precondition-required" | "address-too-long" | "incomplete-body" | "headers-too-large" | "too-many-requests" | "internal";
                path: string;
                message: string;
                line?: number;
                requirement?: string;
            }[];
            current?: components["schemas"]["Revision"];
            changed?: {
                head: boolean;
                added: string[];
                removed: string[];
                changed: string[];
                reordered: boolean;
            };
            conflict?: {
                path: string;
                base?: unknown;
                theirs?: unknown;
                mine?: unknown;
            }[];
        };
        ProblemType: {
            code: string;
            status: number;
            title: string;
            example?: {
                request: {
                    method: string;
                    path: string;
                    headers?: {
                        [key: string]: string;
                    };
                    body?: unknown;
                };
                problems: {
                    path: string;
                    message: string;
                }[];
            };
        };
        ProgrammeAssessment: {
            programme: string;
            title: string;
            symbol: string;
            currency: string;
            asOf: string;
            scenarios: string[];
            budget: components["schemas"]["PublishedEstimate"];
            workshops: {
                workshop: string;
                title: string;
                total: string;
                byObject: {
                    object: string;
                    amount: string;
                }[];
                participants: number;
                states: number;
                perParticipant?: string;
                perState?: string;
            }[];
            host: {
                workshop: string;
                establishedPlace: string;
                byObject: {
                    object: string;
                    atPlace: string;
                    atEstablishedPlace: string;
                    difference: string;
                }[];
                difference: string;
                nothingToPay: boolean;
            }[];
            others: {
                /** @enum {string} */
                payer: "programme" | "host" | "donor" | "own";
                tables: components["schemas"]["Table"][];
            }[];
            coverage: {
                asOf: string;
                reached: string[];
                bySubregion: {
                    key: string;
                    states: number;
                    reached: number;
                    deposited: number;
                    signedNotDeposited: number;
                    signedNotDepositedReached: number;
                    notReached: string[];
                }[];
                byRegion: {
                    key: string;
                    states: number;
                    reached: number;
                    deposited: number;
                    signedNotDeposited: number;
                    signedNotDepositedReached: number;
                    notReached: string[];
                }[];
                byRegionalGroup: {
                    key: string;
                    states: number;
                    reached: number;
                    deposited: number;
                    signedNotDeposited: number;
                    signedNotDepositedReached: number;
                    notReached: string[];
                }[];
                byGroup: {
                    key: string;
                    states: number;
                    reached: number;
                    deposited: number;
                    signedNotDeposited: number;
                    signedNotDepositedReached: number;
                    notReached: string[];
                }[];
                unreachedSignatories: string[];
                reachedAfterDeposit: string[];
            };
            clashes: {
                /** @enum {string} */
                code: "same-hub" | "same-team" | "same-state" | "session" | "public-holiday" | "weekend" | "not-in-post" | "day-not-known" | "week-not-known" | "no-day-in-window";
                workshops: string[];
                days: string[];
                message: string;
            }[];
            workload: {
                hub: string;
                year: number;
                workshops: number;
                posts: number;
                demand: string;
                supply: string;
                load?: string;
                over: boolean;
            }[];
            notes: string[];
        };
        ProgrammeOfStatement: {
            programme: components["schemas"]["WorkshopProgramme"];
            notes: string[];
        };
        ProgrammePlan: {
            objective: string;
            /** @enum {string} */
            method: "every-choice" | "solver" | "search";
            /** @enum {string} */
            claim: "exact" | "first-exact" | "bounded";
            claimText: string;
            proposed: {
                workshop: string;
                from: string;
                until: string;
                start: components["schemas"]["Point"];
                cost: string;
                addsSignatories: string[];
                addsOthers: string[];
                why: string;
            }[];
            left: {
                workshop: string;
                why: string;
            }[];
            cost: string;
            budget: string;
            byYear: {
                year: number;
                workshops: number;
                cost: string;
                budget?: string;
            }[];
            signatoriesReached: number;
            signatoriesAtMost: number;
            signatoriesOpen: number;
            othersReached: number;
            othersAtMost?: number;
            costAtLeast?: string;
            programme: string;
            title: string;
            currency: string;
            period: {
                from: string;
                until: string;
            };
            asOf: string;
            notes: string[];
        };
        ProgrammeToAssess: {
            programme: string | components["schemas"]["WorkshopProgramme"];
            rateCards?: (string | components["schemas"]["RateCard"])[];
            scenarios?: components["schemas"]["Scenario"][];
            asOf?: string;
        };
        ProgrammeToPlan: {
            programme: string | components["schemas"]["WorkshopProgramme"];
            rateCards?: (string | components["schemas"]["RateCard"])[];
            scenarios?: components["schemas"]["Scenario"][];
            asOf?: string;
            budget: string;
            yearBudgets?: {
                year: number;
                amount: string;
            }[];
            period: {
                from: string;
                until?: string;
                through?: string;
            };
        };
        Proof: {
            /** @constant */
            schema: "rule153/proof/1";
            symbol: string;
            title: string;
            currency: string;
            basis: string;
            sentence: string;
            complete: boolean;
            notOpened: number;
            leftOut: {
                label: string;
                value?: string;
                sentence: string;
            }[];
            alternatives: {
                label: string;
                amount: number;
                question: {
                    section?: string;
                    object?: string;
                    line?: string;
                    servicing?: string;
                    group?: string;
                    category?: string;
                    fund?: string;
                    dutyStation?: string;
                    grade?: string;
                    type?: string;
                    postTitle?: string;
                    year?: number;
                    table?: number;
                    column?: string;
                    sum?: string;
                    /** @constant */
                    net?: true;
                };
            }[];
            root: components["schemas"]["ProofNode"];
            basedOn: {
                statement: {
                    id: string;
                    revision: number;
                };
                rateCards: {
                    id: string;
                    revision: number;
                }[];
                scenarios: {
                    id: string;
                    revision: number;
                }[];
                engine: string;
            };
        };
        ProofNode: {
            id: string;
            /** @enum {string} */
            kind: "sum" | "figure" | "component" | "factor" | "rounding" | "rate" | "milestone" | "amount" | "difference" | "effect";
            label: string;
            sentence: string;
            amount?: number;
            value?: string;
            over?: string;
            unit?: string;
            product?: string;
            complete: boolean;
            opened: boolean;
            question?: {
                section?: string;
                object?: string;
                line?: string;
                servicing?: string;
                group?: string;
                category?: string;
                fund?: string;
                dutyStation?: string;
                grade?: string;
                type?: string;
                postTitle?: string;
                year?: number;
                table?: number;
                column?: string;
                sum?: string;
                /** @constant */
                net?: true;
            };
            component?: string;
            requirement?: string;
            driver?: string;
            milestone?: string;
            change?: string;
            sources: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
            changed?: {
                revision: number;
                from: string;
                to: string;
                author: string;
                role: string;
                time: string;
                reason: string;
            }[];
            rate?: {
                card: string;
                code: string;
                for?: {
                    dutyStation?: string;
                    grade?: string;
                    /** @enum {string} */
                    category?: "professional" | "general-service";
                    language?: string;
                    level?: string;
                    currency?: string;
                    afterNights?: string;
                };
                provenance: string;
                revision?: number;
                validFrom?: string;
                changed: {
                    revision: number;
                    from: string;
                    to: string;
                    author: string;
                    role: string;
                    time: string;
                    reason: string;
                }[];
            };
            children: components["schemas"]["ProofNode"][];
        };
        PublicList: ({
            referenced_resolution: string;
            title: string;
            year?: number | null;
            stages: ({
                /** @enum {string} */
                committee: "1" | "2" | "3" | "4" | "5" | "6" | "ACABQ" | "Plenary";
                symbol: string;
                amount?: number | null;
                publication_date?: string | null;
                /** @enum {string} */
                document_type: "secretary_general_statement" | "acabq_report" | "fifth_committee_decision" | "unknown";
                notes?: ("" | string) | null;
                posts_count?: number | null;
                posts_levels?: ("" | string) | null;
                budget_section?: ("" | string) | null;
                is_recurring?: boolean | null;
                has_multiyear?: boolean | null;
            } & {
                [key: string]: unknown;
            })[];
            plenary_amount?: number | null;
            total_by_committee?: {
                [key: string]: number;
            } | null;
        } & {
            [key: string]: unknown;
        })[];
        PublicListDryRun: {
            counts: {
                added: number;
                changed: number;
                unchanged: number;
                removed: number;
            };
            rows: {
                row: number;
                of: string;
                /** @enum {string} */
                what: "added" | "changed" | "unchanged" | "removed";
                fields: {
                    field: string;
                    from: string;
                    to: string;
                }[];
            }[];
            queries: {
                row: number;
                field: string;
                message: string;
            }[];
            queryCount: number;
            result: components["schemas"]["DryRun"];
        };
        PublishedEstimate: {
            symbol: string;
            title: string;
            date: string;
            currency: string;
            basis: string;
            rounding: {
                to: string;
                mode: string;
            };
            engine: string;
            rateCards: {
                id: string;
                provenance: string;
            }[];
            milestones: {
                id: string;
                title: string;
                day: string;
                year: number;
                /** @enum {string} */
                precision: "day" | "year";
                /** @enum {string} */
                by: "rule" | "assumption";
                because: string[];
            }[];
            tables: components["schemas"]["Table"][];
            postTables?: components["schemas"]["PostLayoutTable"][];
            funds?: components["schemas"]["FundTable"];
            posts: {
                requirement: string;
                count: number;
                grade: string;
                dutyStation: string;
                title: string;
                subprogramme?: string;
                /** @enum {string} */
                type: "established" | "temporary";
                fund?: string;
                /** @enum {string} */
                action?: "abolish" | "reclassify" | "redeploy" | "reassign" | "convert";
                from?: {
                    grade?: string;
                    dutyStation?: string;
                    title?: string;
                    section?: string;
                };
                effective: string;
                /** @enum {string} */
                effectivePrecision: "day" | "year";
                functions: string[];
            }[];
            controls?: {
                compared: number;
                agreeing: number;
                differing: {
                    table: number;
                    column: string;
                    row: string;
                    stated: string;
                    computed?: string;
                }[];
            };
            warnings: components["schemas"]["Warning"][];
        };
        PublishedRequirement: {
            /** @constant */
            kind: "published";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            amounts: {
                schedule: components["schemas"]["Schedule"];
                amount: string;
            } | {
                from: components["schemas"]["Point"];
                byYear: string[];
                thereafter?: string;
            };
            covers?: {
                title: string;
                /** @enum {string} */
                nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
                source: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                accompanies?: string;
            }[];
        };
        PublishedStatement: {
            id: string;
            symbol: string;
            title: string;
            year?: number;
            documents: {
                /** @enum {string} */
                committee: "1" | "2" | "3" | "4" | "5" | "6" | "ACABQ" | "Plenary";
                symbol: string;
                /** @enum {string} */
                type: "statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                published?: string;
                amount?: string;
                posts?: number;
                grades?: string;
                section?: string;
                recurring?: boolean;
                multiYear?: boolean;
                notes?: string;
                checked?: {
                    amount: string;
                    source: {
                        symbol: string;
                        paragraph?: string;
                        note?: string;
                    }[];
                    note?: string;
                };
            }[];
        };
        PublishedSummary: {
            id: string;
            symbol: string;
            title: string;
            /** @enum {string} */
            committee?: "1" | "2" | "3" | "4" | "5" | "6" | "ACABQ" | "Plenary";
            session?: number;
            year?: {
                year: number;
                /** @enum {string} */
                by: "list" | "day" | "session";
            };
            stages: ("statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown")[];
            amount?: {
                amount: string;
                symbol: string;
                /** @enum {string} */
                stage: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                /** @constant */
                checked?: true;
            };
            posts?: {
                count: number;
                symbol: string;
            };
            sections: string[];
            recurring?: boolean;
        };
        Rate: {
            code: string;
            for?: {
                dutyStation?: string;
                grade?: string;
                /** @enum {string} */
                category?: "professional" | "general-service";
                language?: string;
                level?: string;
                currency?: string;
                afterNights?: string;
            };
            value: string;
            currency?: string;
            /** @enum {string} */
            basis: "per unit" | "per hour" | "per day" | "per night" | "per week" | "per month" | "per year" | "per meeting" | "per session" | "per word" | "per page" | "per document" | "per trip" | "per ticket" | "per head" | "per workshop" | "per post" | "per currency" | "words per page" | "share" | "unclear";
            basisNote?: string;
            validFrom: string;
            validTo?: string;
            validThrough?: string;
            verifiedOn?: string;
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
        };
        RateCard: RateCard;
        RateReference: {
            code: string;
            for?: {
                dutyStation?: string;
                grade?: string;
                /** @enum {string} */
                category?: "professional" | "general-service";
                language?: string;
                level?: string;
                currency?: string;
                afterNights?: string;
            };
        } | {
            value: string;
            currency?: string;
            /** @enum {string} */
            basis: "per unit" | "per hour" | "per day" | "per night" | "per week" | "per month" | "per year" | "per meeting" | "per session" | "per word" | "per page" | "per document" | "per trip" | "per ticket" | "per head" | "per workshop" | "per post" | "per currency" | "words per page" | "share" | "unclear";
            basisNote?: string;
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
        };
        Ready: {
            /** @constant */
            status: "ready";
        };
        Recomputation: {
            id: string;
            same: boolean;
            /** @enum {string} */
            compared: "every-byte" | "published-figures";
            saved: {
                estimateHash: string;
                engine: string;
            };
            recomputed: {
                estimateHash: string;
                engine: string;
                bytes: number;
            };
            basis: components["schemas"]["EstimateBasis"];
        };
        RecostedStatement: {
            symbol: string;
            title: string;
            currency: string;
            basis: string;
            description: string;
            columns: {
                label: string;
                year: number;
                every?: number;
            }[];
            thereafter?: string;
            factors: {
                id: string;
                title: string;
                /** @enum {string} */
                cause: "inflation" | "exchange-rate" | "post-adjustment" | "staff-assessment" | "other";
                value: string;
                over?: string;
                because?: string;
                years: {
                    first: number;
                    last?: number;
                };
                asOf?: string;
                of: string;
                source: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                amounts: string[];
            }[];
            lines: {
                section: string;
                object: string;
                line?: string;
                servicing: string;
                group?: string;
                category?: string;
                before: number[];
                recosting: number[];
                after: number[];
                effects: {
                    /** @enum {string} */
                    of: "factor" | "shares" | "rounding";
                    factor?: string;
                    amounts: string[];
                }[];
            }[];
            total: {
                before: number[];
                recosting: number[];
                after: number[];
                effects: {
                    /** @enum {string} */
                    of: "factor" | "shares" | "rounding";
                    factor?: string;
                    amounts: string[];
                }[];
            };
            net: {
                before: number[];
                recosting: number[];
                after: number[];
                effects: {
                    /** @enum {string} */
                    of: "factor" | "shares" | "rounding";
                    factor?: string;
                    amounts: string[];
                }[];
            };
            tables: {
                number: number;
                before: components["schemas"]["Table"];
                recosting: components["schemas"]["Table"];
                after: components["schemas"]["Table"];
            }[];
            warnings: components["schemas"]["Warning"][];
        };
        Recosting: {
            description: string;
            factors: {
                id: string;
                title: string;
                /** @enum {string} */
                cause: "inflation" | "exchange-rate" | "post-adjustment" | "staff-assessment" | "other";
                years: {
                    first: number;
                    last?: number;
                };
                value?: string;
                before?: string;
                after?: string;
                share?: string;
                of?: {
                    /** @enum {string} */
                    servicing?: "conference" | "non-conference" | "summary-only";
                    section?: string;
                    object?: string;
                    line?: string;
                    requirement?: string;
                    dutyStation?: string;
                }[];
                asOf?: string;
                source: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                note?: string;
            }[];
        };
        Register: {
            id: string;
            title: string;
            treaty?: string;
            opened?: string;
            closes?: string;
            asOf: string;
            counts?: {
                asOf: string;
                count: number;
            }[];
            instruments: {
                party: string;
                state?: string;
                /** @enum {string} */
                kind: "state" | "regional-organization";
                /** @enum {string} */
                instrument?: "ratification" | "acceptance" | "approval" | "accession" | "succession" | "formal-confirmation" | "definitive-signature";
                signed?: string;
                deposited?: string;
                withdrawn?: string;
                provisionalFrom?: string;
                note?: string;
            }[];
        };
        RenderingOrder: {
            /** @enum {string} */
            format: "docx" | "pdf" | "html" | "xlsx";
            /** @enum {string} */
            language?: "en" | "fr" | "es" | "ru" | "ar" | "zh";
            scenarios?: string[];
        };
        RenderingToStart: {
            /** @constant */
            kind: "rendering";
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            reason?: string;
            request: components["schemas"]["RenderingOrder"];
        };
        Replaced: {
            kind: string;
            id: string;
            revision: number;
            hash: string;
            author: string;
            time: string;
            state: string | null;
            fields: {
                [key: string]: string;
            };
            parent: string | null;
            role: string;
            action: string;
            reason: string;
            requestId: string;
            /** @constant */
            unchanged?: true;
        };
        Requirement: components["schemas"]["PostRequirement"] | components["schemas"]["SessionRequirement"] | components["schemas"]["DocumentRequirement"] | components["schemas"]["WorkshopRequirement"] | components["schemas"]["TripRequirement"] | components["schemas"]["EngagementRequirement"] | components["schemas"]["ItemRequirement"] | components["schemas"]["ShareRequirement"] | components["schemas"]["PublishedRequirement"];
        Restore: {
            revision: number;
            reason: string;
        };
        Revision: {
            kind: string;
            id: string;
            revision: number;
            hash: string;
            author: string;
            time: string;
            state: string | null;
            fields: {
                [key: string]: string;
            };
            parent: string | null;
            role: string;
            action: string;
            reason: string;
            requestId: string;
        };
        Revocation: {
            reason: string;
        };
        RiskOrder: {
            forecast?: components["schemas"]["ForecastRequest"];
            milestone?: string;
            years?: {
                first: number;
                last: number;
            };
            scenarios?: (string | components["schemas"]["Scenario"])[];
        };
        RiskResponse: {
            basis: components["schemas"]["InputsBasis"];
            symbol: string;
            forecast: {
                treaty?: string;
                asOf: string;
                opened: string;
                required: number;
                delayRule: string;
                observations?: {
                    asOf: string;
                    count: number;
                }[];
                deposits?: string[];
                signatures?: number;
                seed: number;
                draws: number;
                horizonYears: number;
            };
            cautions: string[];
            currency: string;
            treaty?: string;
            asOf: string;
            milestone: string;
            draws: number;
            beyondHorizon: {
                draws: number;
                share: number;
            };
            outcomes: number;
            years: {
                requested: number;
                p10: number;
                p50: number;
                p90: number;
                chanceSufficient: number;
                expectedOverRequest: string;
                expectedUnderRequest: string;
                expected: string;
                ifNotInForce: number;
                year: number;
                ended: boolean;
            }[];
            total: components["schemas"]["AmountRisk"];
            sections: {
                section: string;
                title: string;
                years: {
                    requested: number;
                    p10: number;
                    p50: number;
                    p90: number;
                    chanceSufficient: number;
                    expectedOverRequest: string;
                    expectedUnderRequest: string;
                    expected: string;
                    ifNotInForce: number;
                    year: number;
                    ended: boolean;
                }[];
                total: components["schemas"]["AmountRisk"];
            }[];
        };
        RiskToAssess: {
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            scenarios?: (string | components["schemas"]["Scenario"])[];
            forecast?: components["schemas"]["ForecastRequest"];
            milestone?: string;
            years?: {
                first: number;
                last: number;
            };
        };
        RiskToStart: {
            /** @constant */
            kind: "risk";
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            reason?: string;
            request: components["schemas"]["RiskOrder"];
        };
        RollUp: {
            section?: string;
            object?: string;
            line?: string;
            /** @enum {string} */
            servicing?: "conference" | "non-conference" | "summary-only";
            fund?: string;
            group?: string;
            category?: string;
            from: number;
            to: number;
            difference: number;
            effects: {
                volume: string;
                rate: string;
                timing: string;
                vacancy: string;
                venue: string;
                scope: string;
                price: string;
                rounding: string;
            };
            years: {
                from: number;
                to: number;
                difference: number;
                effects: {
                    volume: string;
                    rate: string;
                    timing: string;
                    vacancy: string;
                    venue: string;
                    scope: string;
                    price: string;
                    rounding: string;
                };
                year: number;
            }[];
        };
        SavedEstimate: {
            /** @constant */
            schema: "rule153/estimate/2";
            id: string;
            title: string;
            basis: components["schemas"]["EstimateBasis"];
            estimateHash: string;
            published: components["schemas"]["PublishedEstimate"];
        };
        Scenario: Scenario;
        ScenarioChange: {
            /** @constant */
            kind: "set-milestone";
            id: string;
            note?: string;
            milestone: string;
            to: components["schemas"]["Point"];
        } | {
            /** @constant */
            kind: "set-schedule";
            id: string;
            note?: string;
            requirement: string;
            schedule: components["schemas"]["Schedule"];
        } | {
            /** @constant */
            kind: "set-start";
            id: string;
            note?: string;
            requirement: string;
            from: components["schemas"]["Point"];
        } | {
            /** @constant */
            kind: "set-rate";
            id: string;
            note?: string;
            rate: {
                code: string;
                for?: {
                    dutyStation?: string;
                    grade?: string;
                    /** @enum {string} */
                    category?: "professional" | "general-service";
                    language?: string;
                    level?: string;
                    currency?: string;
                    afterNights?: string;
                };
            } | {
                requirement: string;
                part: string;
            };
            to: string;
            source?: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        } | {
            /** @constant */
            kind: "scale-rate";
            id: string;
            note?: string;
            rate: {
                code: string;
                for?: {
                    dutyStation?: string;
                    grade?: string;
                    /** @enum {string} */
                    category?: "professional" | "general-service";
                    language?: string;
                    level?: string;
                    currency?: string;
                    afterNights?: string;
                };
            } | {
                requirement: string;
                part: string;
            };
            by: string;
        } | {
            /** @constant */
            kind: "add-rate-card";
            id: string;
            note?: string;
            card: components["schemas"]["RateCard"];
        } | {
            /** @constant */
            kind: "replace-rate-card";
            id: string;
            note?: string;
            replaces: string;
            card: components["schemas"]["RateCard"];
        } | {
            /** @constant */
            kind: "set-quantity";
            id: string;
            note?: string;
            target: {
                requirement: string;
                /** @enum {string} */
                quantity: "posts" | "sessions" | "days" | "meetings-per-day" | "rooms" | "documents" | "words" | "pages" | "workshops" | "participants" | "nights" | "weeks" | "part-days" | "services" | "travellers" | "trips" | "persons" | "months" | "quantity" | "amount";
                part?: string;
            };
            to: string;
        } | {
            /** @constant */
            kind: "scale-quantity";
            id: string;
            note?: string;
            target: {
                requirement: string;
                /** @enum {string} */
                quantity: "posts" | "sessions" | "days" | "meetings-per-day" | "rooms" | "documents" | "words" | "pages" | "workshops" | "participants" | "nights" | "weeks" | "part-days" | "services" | "travellers" | "trips" | "persons" | "months" | "quantity" | "amount";
                part?: string;
            };
            by: string;
        } | {
            /** @constant */
            kind: "set-vacancy";
            id: string;
            note?: string;
            /** @enum {string} */
            category: "professional" | "general-service";
            yearOfPost: number;
            factor: string;
            requirement?: string;
            source?: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        } | {
            /** @constant */
            kind: "set-venue";
            id: string;
            note?: string;
            session: string;
            dutyStation: string;
            services?: {
                id: string;
                title: string;
                /** @enum {string} */
                per: "meeting" | "day" | "session";
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
                rate: components["schemas"]["RateReference"];
            }[] | {
                as: string;
                scaledByDays?: string[];
            };
        } | {
            /** @constant */
            kind: "add-requirement";
            id: string;
            note?: string;
            requirement: components["schemas"]["Requirement"];
        } | {
            /** @constant */
            kind: "drop-requirement";
            id: string;
            note?: string;
            requirement: string;
        } | {
            /** @constant */
            kind: "escalate";
            id: string;
            note?: string;
            years: {
                year: number;
                factor: string;
            }[];
            sections?: string[];
            objects?: string[];
        } | {
            /** @constant */
            kind: "set-post-start-rule";
            id: string;
            note?: string;
            /** @enum {string} */
            rule: "whole-year" | "months" | "days";
        } | {
            /** @constant */
            kind: "set-fund";
            id: string;
            note?: string;
            requirement: string;
            fund: string | {
                fund: string;
                share: string;
            }[];
        } | {
            /** @constant */
            kind: "set-post-action";
            id: string;
            note?: string;
            requirement: string;
            /** @enum {string} */
            action: "establish" | "abolish" | "reclassify" | "redeploy" | "reassign" | "convert";
        } | {
            /** @constant */
            kind: "set-recosting";
            id: string;
            note?: string;
            factor: string;
            value?: string;
            before?: string;
            after?: string;
            source?: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        } | {
            /** @constant */
            kind: "recost";
            id: string;
            note?: string;
        };
        Schedule: {
            once: components["schemas"]["Point"];
        } | {
            every: number;
            from: components["schemas"]["Point"];
            until?: components["schemas"]["Point"];
            through?: components["schemas"]["Point"];
        } | {
            in: number[];
        };
        SealReport: {
            revision: number;
            submittedBy: string;
            submittedAt: string;
            estimate: string;
            /** @enum {string} */
            shown: "sealed" | "current";
            differences?: {
                table: number;
                column: string;
                sealed: number;
                current: number;
            }[];
            queries: components["schemas"]["Warning"][];
        };
        Sensitivity: {
            id: string;
            /** @enum {string} */
            kind: "rate" | "quantity" | "published-amount" | "recosting";
            description: string;
            value: string;
            unit: string;
            requirement?: string;
            rate?: {
                card: string;
                code: string;
                for?: {
                    dutyStation?: string;
                    grade?: string;
                    /** @enum {string} */
                    category?: "professional" | "general-service";
                    language?: string;
                    level?: string;
                    currency?: string;
                    afterNights?: string;
                };
            };
            low: number;
            high: number;
            swing: number;
        };
        SensitivityOrder: {
            range?: string;
            years?: number[];
            section?: string;
            scenarios?: (string | components["schemas"]["Scenario"])[];
        };
        SensitivityResponse: {
            basis: components["schemas"]["InputsBasis"];
            symbol: string;
            currency: string;
            range: string;
            years: number[];
            section?: string;
            total: number;
            drivers: components["schemas"]["Sensitivity"][];
        };
        SensitivityToMeasure: {
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            scenarios?: (string | components["schemas"]["Scenario"])[];
            range?: string;
            years?: number[];
            section?: string;
        };
        SensitivityToStart: {
            /** @constant */
            kind: "sensitivity";
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            reason?: string;
            request: components["schemas"]["SensitivityOrder"];
        };
        SessionRequirement: {
            /** @constant */
            kind: "session";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            body: string;
            dutyStation: string;
            schedule: components["schemas"]["Schedule"];
            sessions?: string;
            days: string;
            stations?: {
                dutyStation: string;
                days: string;
            }[];
            meetingsPerDay: string;
            rooms: string;
            services: {
                id: string;
                title: string;
                /** @enum {string} */
                per: "meeting" | "day" | "session";
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
                rate: components["schemas"]["RateReference"];
            }[];
            documents?: {
                title: string;
                /** @enum {string} */
                stage: "pre-session" | "in-session" | "post-session";
                number: string;
                words?: string;
                pages?: string;
                wordsPerPage?: {
                    code: string;
                    for?: {
                        dutyStation?: string;
                        grade?: string;
                        /** @enum {string} */
                        category?: "professional" | "general-service";
                        language?: string;
                        level?: string;
                        currency?: string;
                        afterNights?: string;
                    };
                } | {
                    words: string;
                    source: {
                        symbol: string;
                        paragraph?: string;
                        note?: string;
                    }[];
                    note?: string;
                };
                languages: string;
                rate: components["schemas"]["RateReference"];
                roundedAlone?: boolean;
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
            }[];
        };
        ShareRate: {
            code: string;
            for?: {
                dutyStation?: string;
                grade?: string;
                /** @enum {string} */
                category?: "professional" | "general-service";
                language?: string;
                level?: string;
                currency?: string;
                afterNights?: string;
            };
        } | {
            value: string;
            currency?: string;
            /** @enum {string} */
            basis: "per unit" | "per hour" | "per day" | "per night" | "per week" | "per month" | "per year" | "per meeting" | "per session" | "per word" | "per page" | "per document" | "per trip" | "per ticket" | "per head" | "per workshop" | "per post" | "per currency" | "words per page" | "share" | "unclear";
            basisNote?: string;
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
        };
        ShareRequirement: {
            /** @constant */
            kind: "share";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            of: {
                group?: string;
                section?: string;
                object?: string;
                line?: string;
                fund?: string;
                requirement?: string;
                /** @constant */
                withShares?: true;
            }[];
            rate: components["schemas"]["ShareRate"];
            years?: number[];
        };
        SignIn: {
            issuer: string;
            authorize: string;
            token: string;
            clients: {
                page: string;
                commandLine: string;
            };
        };
        StateList: {
            on: string;
            items: {
                code: string;
                alpha2: string;
                numeric: string;
                name: string;
                region: string;
                subregion: string;
                regionalGroup?: string;
                /** @enum {string} */
                membership: "member" | "observer" | "other";
                languages: string[];
                groups: string[];
            }[];
            groups: {
                id: string;
                title: string;
                asOf: string;
                /** @enum {string} */
                basis: "list" | "judgement";
                source: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                note: string;
            }[];
        };
        Statement: Statement;
        StatementOfProgramme: {
            statement: components["schemas"]["Statement"];
            notes: string[];
        };
        StatementTexts: {
            mandates?: {
                number?: string;
                text: string;
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
            }[];
            programmePlan?: {
                number?: string;
                text: string;
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
            }[];
            activities?: {
                number?: string;
                text: string;
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
            }[];
            deliverables?: {
                number?: string;
                text: string;
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
            }[];
            absorption?: {
                number?: string;
                text: string;
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
            }[];
            conclusion?: {
                number?: string;
                text: string;
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
            }[];
        };
        SweepOrder: {
            axes: ({
                /** @constant */
                kind: "milestone";
                milestone: string;
                from: string;
                through: string;
                /** @enum {string} */
                step: "day" | "month" | "quarter";
            } | {
                /** @constant */
                kind: "rate";
                rate: {
                    code: string;
                    for?: {
                        dutyStation?: string;
                        grade?: string;
                        /** @enum {string} */
                        category?: "professional" | "general-service";
                        language?: string;
                        level?: string;
                        currency?: string;
                        afterNights?: string;
                    };
                } | {
                    requirement: string;
                    part: string;
                };
                from: string;
                through: string;
                step: string;
            } | {
                /** @constant */
                kind: "quantity";
                target: {
                    requirement: string;
                    /** @enum {string} */
                    quantity: "posts" | "sessions" | "days" | "meetings-per-day" | "rooms" | "documents" | "words" | "pages" | "workshops" | "participants" | "nights" | "weeks" | "part-days" | "services" | "travellers" | "trips" | "persons" | "months" | "quantity" | "amount";
                    part?: string;
                };
                from: string;
                through: string;
                step: string;
            } | {
                /** @constant */
                kind: "recosting";
                factor: string;
                from: string;
                through: string;
                step: string;
            })[];
            scenarios?: (string | components["schemas"]["Scenario"])[];
        };
        SweepResponse: {
            basis: components["schemas"]["InputsBasis"];
            symbol: string;
            currency: string;
            axes: ({
                /** @constant */
                kind: "milestone";
                milestone: string;
                from: string;
                through: string;
                /** @enum {string} */
                step: "day" | "month" | "quarter";
            } | {
                /** @constant */
                kind: "rate";
                rate: {
                    code: string;
                    for?: {
                        dutyStation?: string;
                        grade?: string;
                        /** @enum {string} */
                        category?: "professional" | "general-service";
                        language?: string;
                        level?: string;
                        currency?: string;
                        afterNights?: string;
                    };
                } | {
                    requirement: string;
                    part: string;
                };
                from: string;
                through: string;
                step: string;
            } | {
                /** @constant */
                kind: "quantity";
                target: {
                    requirement: string;
                    /** @enum {string} */
                    quantity: "posts" | "sessions" | "days" | "meetings-per-day" | "rooms" | "documents" | "words" | "pages" | "workshops" | "participants" | "nights" | "weeks" | "part-days" | "services" | "travellers" | "trips" | "persons" | "months" | "quantity" | "amount";
                    part?: string;
                };
                from: string;
                through: string;
                step: string;
            } | {
                /** @constant */
                kind: "recosting";
                factor: string;
                from: string;
                through: string;
                step: string;
            })[];
            columns: string[];
            years: number[];
            rows: ({
                at: string[];
                amounts: number[];
                total: number;
                sections?: {
                    section: string;
                    amounts: number[];
                    total: number;
                }[];
            } | {
                at: string[];
                refused: components["schemas"]["Problem"][];
            })[];
            changePoints: {
                at: string;
                years: number[];
            }[];
        };
        SweepToMake: {
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            scenarios?: (string | components["schemas"]["Scenario"])[];
            axes: ({
                /** @constant */
                kind: "milestone";
                milestone: string;
                from: string;
                through: string;
                /** @enum {string} */
                step: "day" | "month" | "quarter";
            } | {
                /** @constant */
                kind: "rate";
                rate: {
                    code: string;
                    for?: {
                        dutyStation?: string;
                        grade?: string;
                        /** @enum {string} */
                        category?: "professional" | "general-service";
                        language?: string;
                        level?: string;
                        currency?: string;
                        afterNights?: string;
                    };
                } | {
                    requirement: string;
                    part: string;
                };
                from: string;
                through: string;
                step: string;
            } | {
                /** @constant */
                kind: "quantity";
                target: {
                    requirement: string;
                    /** @enum {string} */
                    quantity: "posts" | "sessions" | "days" | "meetings-per-day" | "rooms" | "documents" | "words" | "pages" | "workshops" | "participants" | "nights" | "weeks" | "part-days" | "services" | "travellers" | "trips" | "persons" | "months" | "quantity" | "amount";
                    part?: string;
                };
                from: string;
                through: string;
                step: string;
            } | {
                /** @constant */
                kind: "recosting";
                factor: string;
                from: string;
                through: string;
                step: string;
            })[];
            years?: number[];
            bySection?: boolean;
            reason?: string;
        };
        SweepToStart: {
            /** @constant */
            kind: "sweep";
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            reason?: string;
            request: components["schemas"]["SweepOrder"];
        };
        Table: {
            number: number;
            title: string;
            columns: string[];
            rows: {
                section?: string;
                object?: string;
                line?: string;
                group?: string;
                fund?: string;
                values: number[];
            }[];
            subtotals?: {
                section?: string;
                object?: string;
                line?: string;
                group?: string;
                fund?: string;
                id?: string;
                title?: string;
                from?: number;
                to?: number;
                /** @constant */
                above?: true;
                values: number[];
            }[];
            total: number[];
            totalNetOfStaffAssessment?: number[];
            income?: {
                section: string;
                title: string;
                offsets: string;
                values: number[];
            }[];
            columnYears: {
                label: string;
                year?: number;
                every?: number;
                id?: string;
                /** @enum {string} */
                kind?: "year" | "change" | "base" | "sum" | "recosting" | "after-recosting";
            }[];
            /** @enum {string} */
            negatives?: "minus" | "parentheses";
            by?: ("group" | "section" | "object" | "line" | "fund")[];
            names?: {
                /** @constant */
                level: "fund";
                name: string;
                title: string;
            }[];
            groups?: {
                id: string;
                title: string;
                in?: string;
            }[];
            percentages?: {
                id: string;
                label: string;
                at: number;
                rows: (string | null)[];
                subtotals: (string | null)[];
                total: string | null;
            }[];
            heading?: string;
            totalTitle?: string;
            /** @enum {string} */
            sectionNames?: "numbered" | "title";
            unit?: {
                /** @enum {string} */
                shownIn: "units" | "thousands";
                to: string;
                /** @enum {string} */
                rule: "rounded-then-summed" | "summed-then-rounded";
            };
            thereafter?: string;
        };
        TemplateList: {
            items: {
                name: string;
                title: string;
                about: string;
            }[];
        };
        TermList: {
            items: {
                id: string;
                term: string;
                also?: string[];
                definition: string;
                document: string;
            }[];
        };
        TextFigures: {
            symbol: string;
            statement: components["schemas"]["BasisEntry"];
            bound: {
                path: string;
                figure: string;
                value: string;
                /** @enum {string} */
                measure: "amount" | "posts" | "percentage";
                where: string;
            }[];
            findings: {
                /** @enum {string} */
                severity: "error" | "query";
                /** @enum {string} */
                kind: "typed" | "contradicts" | "unknown-figure" | "broken" | "not-judged";
                path: string;
                found: string;
                figures: {
                    figure: string;
                    value: string;
                    /** @enum {string} */
                    measure: "amount" | "posts" | "percentage";
                    where: string;
                }[];
                message: string;
            }[];
            findingsLeftOut?: number;
            figures?: {
                figure: string;
                value: string;
                /** @enum {string} */
                measure: "amount" | "posts" | "percentage";
                where: string;
            }[];
            figuresLeftOut?: number;
        };
        TotalExplanation: {
            symbol: string;
            table: {
                number: number;
                title: string;
            };
            column: string;
            year?: number;
            /** @enum {string} */
            sumOf: "rows" | "lines" | "total-less-section" | "columns" | "base" | "percentage";
            section?: string;
            object?: string;
            line?: string;
            group?: string;
            fund?: string;
            title?: string;
            currency: string;
            basis: string;
            addends: {
                title: string;
                section?: string;
                object?: string;
                line?: string;
                group?: string;
                category?: string;
                fund?: string;
                /** @enum {string} */
                servicing?: "conference" | "non-conference" | "summary-only";
                source?: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                amount: number;
            }[];
            amount: number;
            rounding?: string;
            percent?: string | null;
        };
        TreatyRecord: {
            /** @constant */
            schema: "rule153/treaty/1";
            id: string;
            name: string;
            adopted?: string;
            opened: string;
            closes?: string;
            required: number;
            delayRule: string;
            statements?: string[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            note?: string;
            asOf: string;
            counts?: {
                asOf: string;
                count: number;
            }[];
            signatureCounts?: {
                asOf: string;
                count: number;
            }[];
            instruments: {
                party: string;
                state?: string;
                /** @enum {string} */
                kind: "state" | "regional-organization";
                /** @enum {string} */
                instrument?: "ratification" | "acceptance" | "approval" | "accession" | "succession" | "formal-confirmation" | "definitive-signature";
                signed?: string;
                deposited?: string;
                withdrawn?: string;
                provisionalFrom?: string;
                note?: string;
            }[];
        };
        TreatyRegister: {
            register: components["schemas"]["Register"];
            deposits: number;
            queries: string[];
        };
        TreatyStatusTable: {
            table: string;
            title: string;
            asOf: string;
            id?: string;
            opened?: string;
        };
        TripRequirement: {
            /** @constant */
            kind: "trip";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            charge: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
            };
            schedule: components["schemas"]["Schedule"];
            from?: string;
            to?: string;
            travellers: string;
            trips: string;
            cost: {
                perHead: components["schemas"]["RateReference"];
            } | {
                ticket: components["schemas"]["RateReference"];
                subsistence: components["schemas"]["RateReference"];
                nights?: string;
                weeks?: string;
                partDays?: {
                    number: string;
                    rate: components["schemas"]["RateReference"];
                };
                terminalExpenses?: components["schemas"]["RateReference"];
                memberOfOrgan?: boolean;
            };
        };
        Uses: {
            symbol: string;
            currency: string;
            /** @enum {string} */
            of: "rate" | "milestone" | "paragraph" | "document";
            name: string;
            figures: {
                section: string;
                object: string;
                line?: string;
                group?: string;
                category?: string;
                column: string;
                year: number;
                amount: number;
                used: string;
                components: {
                    id: string;
                    requirement: string;
                    title: string;
                    reasons: string[];
                }[];
            }[];
        };
        Warning: {
            /** @enum {string} */
            severity: "note" | "query";
            /** @enum {string} */
            code: "known-only-in-sum" | "costed-in-sum" | "illustrative-rates" | "zero-amount" | "negative-amount" | "two-reductions" | "never-in-years" | "before-first-year" | "after-last-year" | "implausible" | "assumed-milestone" | "undated-milestone" | "recurrence-words" | "accompanies-nothing" | "daily-rate-differs" | "mid-year-start" | "over-year-end" | "ends-before-last-day" | "declared-posts" | "share-leaves-out" | "share-of-nothing" | "bound-not-met" | "order-not-met" | "reading-decides" | "stays-behind" | "recosting-of-nothing" | "not-recosted" | "in-no-table" | "no-category" | "base-in-no-table" | "filter-of-nothing" | "control-differs" | "does-not-foot" | "control-unmatched" | "controls-compared" | "unknown-object" | "object-codes" | "look-alike-names" | "rate-gave-way" | "rate-basis" | "sum-replaced" | "register-duplicate-state" | "register-organization" | "register-unknown-state" | "register-dates" | "stale-rates" | "expired-rates" | "superseded-rates" | "extended-rates" | "not-sealed" | "sealed-otherwise" | "rates-moved";
            message: string;
            requirement?: string;
            source?: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
        };
        WhatIf: {
            basis: components["schemas"]["InputsBasis"];
            estimate: components["schemas"]["PublishedEstimate"];
            lines?: {
                section: string;
                object: string;
                line?: string;
                /** @enum {string} */
                servicing: "conference" | "non-conference" | "summary-only";
                fund?: string;
                group?: string;
                category?: string;
                amounts: {
                    year: number;
                    amount: number;
                    recosted?: number;
                    components: components["schemas"]["Component"][];
                    funds?: {
                        fund: string;
                        amount: number;
                    }[];
                    recostedFunds?: {
                        fund: string;
                        amount: number;
                    }[];
                }[];
            }[];
            figure?: components["schemas"]["Explanation"];
            total?: components["schemas"]["TotalExplanation"];
        };
        WhatIfRequest: {
            statement: string;
            revision?: number;
            rateCards?: string[];
            /** @enum {string} */
            rates?: "sealed" | "current";
            scenarios?: (string | components["schemas"]["Scenario"])[];
            figure?: {
                section: string;
                object?: string;
                line?: string;
                group?: string;
                /** @enum {string} */
                servicing?: "conference" | "non-conference" | "summary-only";
                category?: string;
                year: number;
            };
            total?: {
                table: number;
                section?: string;
                object?: string;
                line?: string;
                group?: string;
                net?: boolean;
                year?: number;
                column?: string;
                sum?: string;
            };
        };
        WhoAmI: {
            id: string;
            name: string;
            organization: string;
            roles: ("budget-officer" | "planner" | "auditor" | "administrator")[];
            actions: {
                action: string;
                allowed: boolean;
                roles: ("budget-officer" | "planner" | "auditor" | "administrator")[];
            }[];
        };
        Withdrawal: {
            reason: string;
        };
        WorkbookImport: {
            /** @constant */
            schema: "rule153/workbook-import/1";
            symbol: string;
            madeFrom: {
                statement: {
                    id: string;
                    revision: number;
                    head: number;
                };
                rateCards: {
                    id: string;
                    revision: number;
                    head: number;
                }[];
                scenarios: {
                    id: string;
                    revision: number;
                    head: number;
                }[];
                isCurrent: boolean;
            };
            proposals: {
                sheet: string;
                cell: string;
                of: string;
                from: string;
                to: string;
                change: string;
            }[];
            scenario?: components["schemas"]["Scenario"];
            totals: {
                table: number;
                column: string;
                from: number;
                to: number;
            }[];
            problems: {
                sheet: string;
                cell: string;
                message: string;
            }[];
            differences: {
                /** @enum {string} */
                kind: "added-value" | "changed-value" | "changed-text" | "changed-formula" | "lost-formula" | "lost-row" | "added-row" | "lost-sheet" | "added-sheet";
                sheet: string;
                cell?: string;
                was?: string;
                is?: string;
                message: string;
            }[];
            furtherDifferences: number;
            notes: string[];
        };
        WorkshopPlanToStart: {
            /** @constant */
            kind: "workshop-plan";
            request: components["schemas"]["ProgrammeToPlan"];
            reason?: string;
        };
        WorkshopProgramme: {
            /** @constant */
            schema: "rule153/workshop-programme/3";
            id: string;
            symbol: string;
            title: string;
            date: string;
            currency: string;
            priceBasis: {
                description: string;
                ratesAsOf: string | "each-year";
            };
            years: {
                first: number;
                last: number;
            };
            section: {
                number: string;
                title: string;
                programme?: string;
                group?: string;
                offsetBy?: {
                    section: string;
                    title: string;
                };
            };
            rateCards: string[];
            mandates: components["schemas"]["Mandate"][];
            milestones: components["schemas"]["Milestone"][];
            registers: components["schemas"]["Register"][];
            hubs?: {
                id: string;
                city: string;
                country: string;
                timeZone: string;
                weekend?: number[];
                serves: string[];
            }[];
            treatyStatus: {
                state: string;
                signed?: {
                    on: string;
                } | {
                    by: string;
                };
                deposited?: {
                    on: string;
                } | {
                    by: string;
                };
            }[];
            posts: {
                id: string;
                title: string;
                grade?: string;
                station: string;
                effective: components["schemas"]["Point"];
                until?: components["schemas"]["Point"];
                through?: components["schemas"]["Point"];
            }[];
            workload?: {
                staffDaysToPrepare: string;
                staffDaysAYear: string;
                note?: string;
            };
            sessions: {
                id: string;
                title: string;
                start: components["schemas"]["Point"];
                days: string;
                dutyStation?: string;
            }[];
            holidays?: {
                country: string;
                day: string;
                name: string;
                open?: boolean;
                source?: string;
            }[];
            workshops: {
                id: string;
                title: string;
                source: {
                    symbol: string;
                    paragraph?: string;
                    note?: string;
                }[];
                mandates?: {
                    mandate: string;
                    share?: string;
                }[];
                partOf?: string;
                workshops?: string;
                place?: string | {
                    hub: string;
                } | {
                    city: string;
                    country: string;
                    timeZone: string;
                    weekend?: number[];
                };
                start?: components["schemas"]["Point"];
                window?: {
                    from: components["schemas"]["Point"];
                    until?: components["schemas"]["Point"];
                    through?: components["schemas"]["Point"];
                };
                days?: string;
                invited: string[];
                participants: {
                    id: string;
                    title: string;
                    /** @enum {string} */
                    group?: "least-developed" | "developing" | "landlocked-developing" | "small-island-developing" | "other";
                    states?: string[];
                    number: string | {
                        perState: string;
                    };
                    /** @enum {string} */
                    paidBy: "programme" | "host" | "donor" | "own";
                    cost?: {
                        perHead: components["schemas"]["RateReference"];
                    } | {
                        ticket: components["schemas"]["RateReference"];
                        subsistence: components["schemas"]["RateReference"];
                        nights?: string;
                        weeks?: string;
                        partDays?: {
                            number: string;
                            rate: components["schemas"]["RateReference"];
                        };
                        terminalExpenses?: components["schemas"]["RateReference"];
                        memberOfOrgan?: boolean;
                    };
                    costAtEstablishedPlace?: ({
                        perHead: components["schemas"]["RateReference"];
                    } | {
                        ticket: components["schemas"]["RateReference"];
                        subsistence: components["schemas"]["RateReference"];
                        nights?: string;
                        weeks?: string;
                        partDays?: {
                            number: string;
                            rate: components["schemas"]["RateReference"];
                        };
                        terminalExpenses?: components["schemas"]["RateReference"];
                        memberOfOrgan?: boolean;
                    }) | "none";
                    charge?: {
                        section: string;
                        object: string;
                        line?: string;
                        /** @enum {string} */
                        servicing: "conference" | "non-conference" | "summary-only";
                        fund?: string;
                        group?: string;
                        category?: string;
                    };
                }[];
                experts?: {
                    id: string;
                    title: string;
                    number: string;
                    /** @enum {string} */
                    paidBy: "programme" | "host" | "donor" | "own";
                    cost?: {
                        perHead: components["schemas"]["RateReference"];
                    } | {
                        ticket: components["schemas"]["RateReference"];
                        subsistence: components["schemas"]["RateReference"];
                        nights?: string;
                        weeks?: string;
                        partDays?: {
                            number: string;
                            rate: components["schemas"]["RateReference"];
                        };
                        terminalExpenses?: components["schemas"]["RateReference"];
                        memberOfOrgan?: boolean;
                    };
                    costAtEstablishedPlace?: ({
                        perHead: components["schemas"]["RateReference"];
                    } | {
                        ticket: components["schemas"]["RateReference"];
                        subsistence: components["schemas"]["RateReference"];
                        nights?: string;
                        weeks?: string;
                        partDays?: {
                            number: string;
                            rate: components["schemas"]["RateReference"];
                        };
                        terminalExpenses?: components["schemas"]["RateReference"];
                        memberOfOrgan?: boolean;
                    }) | "none";
                    charge?: {
                        section: string;
                        object: string;
                        line?: string;
                        /** @enum {string} */
                        servicing: "conference" | "non-conference" | "summary-only";
                        fund?: string;
                        group?: string;
                        category?: string;
                    };
                    fee?: {
                        days: string;
                        rate: components["schemas"]["RateReference"];
                        rateAtEstablishedPlace?: components["schemas"]["RateReference"] | "none";
                    };
                }[];
                staff?: {
                    id: string;
                    title: string;
                    number: string;
                    from?: string;
                    /** @enum {string} */
                    paidBy: "programme" | "host" | "donor" | "own";
                    cost: {
                        perHead: components["schemas"]["RateReference"];
                    } | {
                        ticket: components["schemas"]["RateReference"];
                        subsistence: components["schemas"]["RateReference"];
                        nights?: string;
                        weeks?: string;
                        partDays?: {
                            number: string;
                            rate: components["schemas"]["RateReference"];
                        };
                        terminalExpenses?: components["schemas"]["RateReference"];
                        memberOfOrgan?: boolean;
                    };
                    costAtEstablishedPlace?: ({
                        perHead: components["schemas"]["RateReference"];
                    } | {
                        ticket: components["schemas"]["RateReference"];
                        subsistence: components["schemas"]["RateReference"];
                        nights?: string;
                        weeks?: string;
                        partDays?: {
                            number: string;
                            rate: components["schemas"]["RateReference"];
                        };
                        terminalExpenses?: components["schemas"]["RateReference"];
                        memberOfOrgan?: boolean;
                    }) | "none";
                    charge?: {
                        section: string;
                        object: string;
                        line?: string;
                        /** @enum {string} */
                        servicing: "conference" | "non-conference" | "summary-only";
                        fund?: string;
                        group?: string;
                        category?: string;
                    };
                }[];
                interpretation?: {
                    languages: string[];
                    days?: string;
                    rooms: string;
                    /** @enum {string} */
                    paidBy: "programme" | "host" | "donor" | "own";
                    rate: components["schemas"]["RateReference"];
                    rateAtEstablishedPlace?: components["schemas"]["RateReference"] | "none";
                };
                services?: {
                    id: string;
                    title: string;
                    /** @enum {string} */
                    kind: "venue" | "materials" | "experts" | "other";
                    quantity: string;
                    unit: string;
                    /** @enum {string} */
                    per: "workshop" | "workshop-day";
                    /** @enum {string} */
                    paidBy: "programme" | "host" | "donor" | "own";
                    rate: components["schemas"]["RateReference"];
                    rateAtEstablishedPlace?: components["schemas"]["RateReference"] | "none";
                    charge?: {
                        section: string;
                        object: string;
                        line?: string;
                        /** @enum {string} */
                        servicing: "conference" | "non-conference" | "summary-only";
                        fund?: string;
                        group?: string;
                        category?: string;
                    };
                }[];
                team?: string[];
                hostCountryAgreement?: {
                    establishedPlace: string;
                    note?: string;
                };
                targets?: string[];
                note?: string;
            }[];
            note?: string;
        };
        WorkshopRequirement: {
            /** @constant */
            kind: "workshop";
            id: string;
            title: string;
            mandates: {
                mandate: string;
                share?: string;
            }[];
            source: {
                symbol: string;
                paragraph?: string;
                note?: string;
            }[];
            /** @enum {string} */
            nature?: "recurrent" | "non-recurrent" | "recurrent-biennially";
            fund?: string | {
                fund: string;
                share: string;
            }[];
            knownInSumIn?: string;
            tiedTo?: {
                milestone: string;
                in: number;
            };
            note?: string;
            group?: string;
            category?: string;
            place?: string;
            schedule: components["schemas"]["Schedule"];
            workshops: string;
            days?: string;
            participants: {
                id: string;
                title: string;
                /** @enum {string} */
                group?: "least-developed" | "developing" | "landlocked-developing" | "small-island-developing" | "other";
                number: string;
                cost: {
                    perHead: components["schemas"]["RateReference"];
                } | {
                    ticket: components["schemas"]["RateReference"];
                    subsistence: components["schemas"]["RateReference"];
                    nights?: string;
                    weeks?: string;
                    partDays?: {
                        number: string;
                        rate: components["schemas"]["RateReference"];
                    };
                    terminalExpenses?: components["schemas"]["RateReference"];
                    memberOfOrgan?: boolean;
                };
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
            }[];
            experts?: {
                id: string;
                title: string;
                number: string;
                cost: {
                    perHead: components["schemas"]["RateReference"];
                } | {
                    ticket: components["schemas"]["RateReference"];
                    subsistence: components["schemas"]["RateReference"];
                    nights?: string;
                    weeks?: string;
                    partDays?: {
                        number: string;
                        rate: components["schemas"]["RateReference"];
                    };
                    terminalExpenses?: components["schemas"]["RateReference"];
                    memberOfOrgan?: boolean;
                };
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
            }[];
            staff?: {
                id: string;
                title: string;
                number: string;
                cost: {
                    perHead: components["schemas"]["RateReference"];
                } | {
                    ticket: components["schemas"]["RateReference"];
                    subsistence: components["schemas"]["RateReference"];
                    nights?: string;
                    weeks?: string;
                    partDays?: {
                        number: string;
                        rate: components["schemas"]["RateReference"];
                    };
                    terminalExpenses?: components["schemas"]["RateReference"];
                    memberOfOrgan?: boolean;
                };
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
            }[];
            services: {
                id: string;
                title: string;
                quantity: string;
                unit: string;
                /** @enum {string} */
                per: "workshop" | "workshop-day";
                rate: components["schemas"]["RateReference"];
                charge: {
                    section: string;
                    object: string;
                    line?: string;
                    /** @enum {string} */
                    servicing: "conference" | "non-conference" | "summary-only";
                    fund?: string;
                    group?: string;
                    category?: string;
                };
            }[];
        };
        WorkshopsToProgramme: {
            statement: string | components["schemas"]["Statement"];
            programme?: string | components["schemas"]["WorkshopProgramme"];
            id?: string;
        };
        WorkshopsToStatement: {
            programme: string | components["schemas"]["WorkshopProgramme"];
            statement?: string | components["schemas"]["Statement"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmI"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                state?: "draft" | "under-review" | "submitted" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createStatement: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Statement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readStatement: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
        };
    };
    replaceStatement: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Statement"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchStatement: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    listStatementRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readStatementRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
        };
    };
    diffStatementRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    listRateCards: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createRateCard: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateCard"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readRateCard: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateCard"];
                };
            };
        };
    };
    replaceRateCard: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateCard"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchRateCard: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    listRateCardRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readRateCardRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateCard"];
                };
            };
        };
    };
    diffRateCardRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createScenario: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readScenario: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
        };
    };
    replaceScenario: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchScenario: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    listScenarioRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readScenarioRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
        };
    };
    diffScenarioRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    listEstimates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    saveEstimate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateToSave"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readEstimate: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedEstimate"];
                };
            };
        };
    };
    listEstimateRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readEstimateRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedEstimate"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    recordDecision: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readDecision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionDecision"];
                };
            };
        };
    };
    listDecisionRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readDecisionRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionDecision"];
                };
            };
        };
    };
    estimateStatement: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "csv";
                explain?: "tables" | "full";
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "text/csv": string;
                };
            };
        };
    };
    restoreStatement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    moveStatement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    restoreRateCard: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    restoreScenario: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listWorkshopProgrammes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createWorkshopProgramme: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopProgramme"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readWorkshopProgramme: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopProgramme"];
                };
            };
        };
    };
    replaceWorkshopProgramme: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopProgramme"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchWorkshopProgramme: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    restoreWorkshopProgramme: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listPostProfiles: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createPostProfile: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostProfile"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readPostProfile: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostProfile"];
                };
            };
        };
    };
    replacePostProfile: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostProfile"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchPostProfile: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    restorePostProfile: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listEngagements: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createEngagement: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readEngagement: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementTerms"];
                };
            };
        };
    };
    replaceEngagement: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchEngagement: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    restoreEngagement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listAnalogueLists: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createAnalogueList: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalogueList"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readAnalogueList: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalogueList"];
                };
            };
        };
    };
    replaceAnalogueList: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalogueList"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchAnalogueList: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    restoreAnalogueList: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listImportMappings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createImportMapping: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDryRun"];
                };
            };
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readImportMapping: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMapping"];
                };
            };
        };
    };
    replaceImportMapping: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    patchImportMapping: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MergePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    restoreImportMapping: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restore"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    startJob: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobToStart"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listJobRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readJobRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    recomputeEstimate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recomputation"];
                };
            };
        };
    };
    withdrawDecision: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    evidencePack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "Rule153-Fingerprint"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    checkEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceCheck"];
                };
            };
        };
    };
    readCheckpoint: {
        parameters: {
            query?: {
                format?: "json" | "text";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                    "text/plain": string;
                };
            };
        };
    };
    exportPosts: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importPosts: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportRequirements: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importRequirements: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportDocuments: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importDocuments: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportSessions: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importSessions: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportTravel: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importTravel: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportConsultants: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importConsultants: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportTreatyStatus: {
        parameters: {
            query?: {
                revision?: number;
                register?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importTreatyStatus: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
                register?: string;
                asOf?: string;
                title?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    importPublished: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
                becomes?: "amounts" | "base" | "controls";
                base?: string;
                title?: string;
                year?: string;
                table?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    importFigures: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportRates: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    importRates: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
                map?: string;
                mapping?: string;
                sheet?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["ImportDryRun"];
                };
            };
        };
    };
    exportPublicList: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicList"];
                };
            };
        };
    };
    importPublicList: {
        parameters: {
            query?: {
                reason?: string;
                dryRun?: "true" | "false";
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicList"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"] | components["schemas"]["PublicListDryRun"];
                };
            };
        };
    };
    sweep: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepToMake"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SweepResponse"];
                    "text/csv": string;
                };
            };
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    readJobResult: {
        parameters: {
            query?: {
                years?: string;
                bySection?: "true" | "false";
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SweepResponse"] | components["schemas"]["SensitivityResponse"] | components["schemas"]["RiskResponse"] | components["schemas"]["ProgrammePlan"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "text/html": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    resumeJob: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    readProgrammeStates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    replaceProgrammeStates: {
        parameters: {
            query?: {
                reason?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"];
                };
            };
        };
    };
    readProgrammePosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    replaceProgrammePosts: {
        parameters: {
            query?: {
                reason?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"];
                };
            };
        };
    };
    readWorkshopParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workshop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    replaceWorkshopParticipants: {
        parameters: {
            query?: {
                reason?: string;
            };
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                workshop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"];
                };
            };
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    Location?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCalendarFeed"];
                };
            };
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
        };
    };
    readTemplate: {
        parameters: {
            query?: {
                title?: string;
                symbol?: string;
                currency?: string;
                year?: string;
                "duty-station"?: string;
                date?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledTemplate"];
                };
            };
        };
    };
    listDutyStations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyStationList"];
                };
            };
        };
    };
    listStates: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateList"];
                };
            };
        };
    };
    listTerms: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermList"];
                };
            };
        };
    };
    tryScenarios: {
        parameters: {
            query?: {
                explain?: "tables" | "full";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
        };
    };
    forecastEntryIntoForce: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForecastRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                    "text/csv": string;
                };
            };
        };
    };
    readTreatyRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatyStatusTable"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatyRegister"];
                };
            };
        };
    };
    assessRisk: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskToAssess"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskResponse"];
                    "text/csv": string;
                };
            };
        };
    };
    compareEstimates: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                by?: "section" | "table" | "object" | "line" | "year" | "group" | "category" | "fund";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparisonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                    "text/csv": string;
                };
            };
        };
    };
    recostStatement: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecostedStatement"];
                    "text/csv": string;
                };
            };
        };
    };
    measureSensitivity: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SensitivityToMeasure"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SensitivityResponse"];
                    "text/csv": string;
                };
            };
        };
    };
    listWorkshopProgrammeRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readWorkshopProgrammeRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopProgramme"];
                };
            };
        };
    };
    diffWorkshopProgrammeRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    listPostProfileRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readPostProfileRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostProfile"];
                };
            };
        };
    };
    diffPostProfileRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    listEngagementRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readEngagementRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementTerms"];
                };
            };
        };
    };
    diffEngagementRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
        };
    };
    listCalendarFeedRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readCalendarFeedRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
        };
    };
    listAnalogueListRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readAnalogueListRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalogueList"];
                };
            };
        };
    };
    diffAnalogueListRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    listImportMappingRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        cursor?: string;
                    };
                };
            };
        };
    };
    readImportMappingRevision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    "Rule153-Revision"?: string;
                    "Rule153-State"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMapping"];
                };
            };
        };
    };
    diffImportMappingRevisions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
        };
    };
    searchPublished: {
        parameters: {
            query?: {
                revision?: number;
                q?: string;
                committee?: "1" | "2" | "3" | "4" | "5" | "6" | "ACABQ" | "Plenary";
                stage?: "statement" | "fifth-committee-statement" | "acabq-report" | "fifth-committee-decision" | "unknown";
                section?: string;
                fromYear?: number;
                toYear?: number;
                fromAmount?: string;
                toAmount?: string;
                fromPosts?: number;
                toPosts?: number;
                limit?: number;
                cursor?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: {
                            id: string;
                            title: string;
                            revision: number;
                            hash: string;
                        };
                        found: number;
                        of: number;
                        notKnown: number;
                        items: components["schemas"]["PublishedSummary"][];
                        cursor?: string;
                    };
                    "text/csv": string;
                };
            };
        };
    };
    readPublished: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                id: string;
                statement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: {
                            id: string;
                            title: string;
                            revision: number;
                            hash: string;
                        };
                        summary: components["schemas"]["PublishedSummary"];
                        statement: components["schemas"]["PublishedStatement"];
                    };
                };
            };
        };
    };
    findAnalogues: {
        parameters: {
            query: {
                list: string;
                amount?: "first-year" | "all-years";
                least?: number;
                limit?: number;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analogues"];
                    "text/csv": string;
                };
            };
        };
    };
    checkDocument: {
        parameters: {
            query?: {
                format?: "json" | "text";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentCheck"];
                    "text/plain": string;
                };
            };
        };
    };
    checkTexts: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                find?: string;
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextFigures"];
                    "text/plain": string;
                };
            };
        };
    };
    assessProgramme: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                table?: "costs" | "coverage" | "clashes" | "workload";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeToAssess"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeAssessment"];
                    "text/csv": string;
                };
            };
        };
    };
    planProgramme: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeToPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammePlan"];
                    "text/csv": string;
                };
            };
        };
    };
    makeProgrammeOfStatement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopsToProgramme"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeOfStatement"];
                };
            };
        };
    };
    putProgrammeIntoStatement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopsToStatement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementOfProgramme"];
                };
            };
        };
    };
    readProgrammeCalendarFile: {
        parameters: {
            query?: {
                yearEvents?: "omit" | "span";
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    readProgrammeCalendar: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    readStatementCalendarFile: {
        parameters: {
            query?: {
                programmes?: string;
                through?: number;
                yearEvents?: "omit" | "span";
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    readStatementCalendar: {
        parameters: {
            query?: {
                programmes?: string;
                through?: number;
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    subscribeCalendar: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                feed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    findCalendarFeed: {
        parameters: {
            query: {
                feed: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    tableStatementPosts: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                by?: "category" | "grade" | "section" | "fund" | "type" | "duty-station";
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostTable"];
                    "text/csv": string;
                };
            };
        };
    };
    explainPostStart: {
        parameters: {
            query: {
                requirement: string;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostStartExplanation"];
                    "text/plain": string;
                };
            };
        };
    };
    explainFigure: {
        parameters: {
            query: {
                section: string;
                object?: string;
                line?: string;
                servicing?: "conference" | "non-conference" | "summary-only";
                group?: string;
                category?: string;
                year: number;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                    "text/plain": string;
                };
            };
        };
    };
    explainTotal: {
        parameters: {
            query: {
                table: string;
                section?: string;
                net?: "true" | "false";
                year?: number;
                column?: string;
                group?: string;
                object?: string;
                line?: string;
                sum?: string;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalExplanation"];
                    "text/plain": string;
                };
            };
        };
    };
    compute: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                explain?: "tables" | "full";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Computation"];
            };
        };
        responses: {
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "text/csv": string;
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                kind?: "statement" | "rate-card" | "scenario" | "estimate" | "decision" | "job" | "workshop-programme" | "post-profile" | "engagement" | "calendar-feed" | "analogue-list" | "import-mapping";
                id?: string;
                actor?: string;
                action?: string;
                from?: string;
                to?: string;
                order?: "newest" | "oldest";
                format?: "json" | "csv";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        cursor?: string;
                    };
                    "text/csv": string;
                };
            };
        };
    };
    breakDownStatement: {
        parameters: {
            query: {
                by: "section" | "object" | "kind" | "fund" | "duty-station" | "grade" | "year" | "paragraph" | "provenance" | "recurrence";
                table?: string;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Breakdown"];
                    "text/csv": string;
                };
            };
        };
    };
    readImportTemplate: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                table: "posts" | "requirements" | "documents" | "sessions" | "travel" | "consultants" | "published" | "figures" | "treaty-status" | "rates";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTemplate"];
                    "text/csv": string;
                };
            };
        };
    };
    proveFigure: {
        parameters: {
            query?: {
                question?: string;
                section?: string;
                object?: string;
                line?: string;
                servicing?: "conference" | "non-conference" | "summary-only";
                group?: string;
                category?: string;
                fund?: string;
                dutyStation?: string;
                grade?: string;
                type?: "established" | "temporary";
                postTitle?: string;
                year?: number;
                table?: string;
                column?: string;
                sum?: string;
                net?: "true" | "false";
                from?: string;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                    "text/plain": string;
                };
            };
        };
    };
    findUses: {
        parameters: {
            query?: {
                rate?: string;
                card?: string;
                milestone?: string;
                paragraph?: string;
                document?: string;
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uses"];
                    "text/csv": string;
                };
            };
        };
    };
    exportWorkbook: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                language?: "en" | "fr" | "es" | "ru" | "ar" | "zh";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    importWorkbook: {
        parameters: {
            query?: {
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookImport"];
                    "text/plain": string;
                };
            };
        };
    };
    priceParagraphs: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                staffAssessment?: "with" | "without";
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphPrices"];
                    "text/csv": string;
                };
            };
        };
    };
    costAmendment: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentToCost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentCard"];
                    "text/csv": string;
                };
            };
        };
    };
    checkEngagement: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementToCheck"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementReport"];
                    "text/csv": string;
                };
            };
        };
    };
    costPost: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostToCost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostReport"];
                    "text/csv": string;
                };
            };
        };
    };
    exportDocument: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                format?: "docx" | "pdf" | "html" | "xlsx";
                language?: "en" | "fr" | "es" | "ru" | "ar" | "zh";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "text/html": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    findDrift: {
        parameters: {
            query?: {
                revision?: number;
                rateCards?: string;
                rates?: "sealed" | "current";
                scenarios?: string;
                language?: "en" | "fr" | "es" | "ru" | "ar" | "zh";
                format?: "json" | "text";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDrift"];
                    "text/plain": string;
                };
            };
        };
    };
    readDocumentSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: "statement.json" | "rate-card.json" | "scenario.json" | "workshop-programme.json" | "post-profile.json" | "engagement-terms.json" | "analogue-list.json" | "import-mapping.json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    readDocsFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                    "text/javascript": string;
                    "text/html": string;
                    "image/png": string;
                };
            };
        };
    };
    findSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
        };
    };
    explainProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemType"];
                };
            };
        };
    };
}
