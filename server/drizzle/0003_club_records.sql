CREATE TABLE "club_record" (
	"club_id" text NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"revision" bigint NOT NULL,
	"body" jsonb,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "club_record_club_id_kind_id_pk" PRIMARY KEY("club_id","kind","id")
);
--> statement-breakpoint
ALTER TABLE "club_record" ADD CONSTRAINT "club_record_club_id_club_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."club"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "club_record_revision" ON "club_record" USING btree ("club_id","revision");