-- What the workstations of a desk share. Run by "treasury-lookup desk migrate", as treasury_desk_owner.
CREATE TABLE treasury_desk.about (name text PRIMARY KEY, value text NOT NULL);
GRANT SELECT ON treasury_desk.about TO treasury_desk_workstation, treasury_desk_auditor;

-- Who read what: the chains of all stores, each line with the hash of all before it. "line" is what is hashed; what can be
-- searched is taken from it here, so that the two cannot differ. A store is one workstation's history.
CREATE TABLE treasury_desk.audit (
  store uuid NOT NULL,
  seq bigint NOT NULL,
  before bytea NOT NULL,
  line text NOT NULL,
  hash bytea NOT NULL,
  workstation text NOT NULL,
  at timestamptz NOT NULL,
  os_user text NOT NULL,
  event text NOT NULL,
  environment text NOT NULL,
  subject text NOT NULL,
  detail text NOT NULL,
  login text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (store, hash),
  CONSTRAINT audit_line_is_what_is_hashed
    CHECK (hash = sha256(before || convert_to(seq::text || E'\n' || line, 'UTF8')))
);
CREATE INDEX audit_subject ON treasury_desk.audit (subject, environment, at DESC) WHERE event = 'lookup';
CREATE INDEX audit_id ON treasury_desk.audit (lower(split_part(split_part(subject, ':', 3), '?', 1))) WHERE event = 'lookup';
CREATE INDEX audit_user ON treasury_desk.audit (lower(os_user), at DESC) WHERE event = 'lookup';
CREATE INDEX audit_at ON treasury_desk.audit (at DESC);
CREATE INDEX audit_seq ON treasury_desk.audit (store, seq);

CREATE FUNCTION treasury_desk.take_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said jsonb;
BEGIN
  NEW.login := session_user;
  NEW.received_at := clock_timestamp();
  BEGIN
    said := NEW.line::jsonb;
    NEW.at := coalesce((said ->> 'at')::timestamptz, NEW.received_at);
  EXCEPTION WHEN data_exception THEN
    -- A line that cannot be searched is kept all the same.
    said := '{}';
    NEW.at := NEW.received_at;
  END;
  NEW.os_user := coalesce(said ->> 'user', '');
  NEW.event := coalesce(said ->> 'event', '');
  NEW.environment := coalesce(said ->> 'environment', '');
  NEW.subject := coalesce(said ->> 'subject', '');
  NEW.detail := coalesce(said ->> 'detail', '');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_is_taken BEFORE INSERT ON treasury_desk.audit
  FOR EACH ROW EXECUTE FUNCTION treasury_desk.take_line();

-- Not even the owner changes or shortens it by mistake: the triggers would have to be dropped first.
CREATE FUNCTION treasury_desk.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON treasury_desk.audit
  FOR EACH ROW EXECUTE FUNCTION treasury_desk.refuse_change();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON treasury_desk.audit
  FOR EACH STATEMENT EXECUTE FUNCTION treasury_desk.refuse_change();

-- What a look-up found, encrypted with the desk's key, of which "key" is the fingerprint; "words" are keyed digests of what
-- can be searched for. It belongs to a line of the audit, which says who looked up what.
CREATE TABLE treasury_desk.finding (
  store uuid NOT NULL,
  hash bytea NOT NULL,
  key text NOT NULL,
  sealed bytea NOT NULL,
  words bigint[] NOT NULL,
  login text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (store, hash),
  FOREIGN KEY (store, hash) REFERENCES treasury_desk.audit (store, hash)
);
CREATE INDEX finding_words ON treasury_desk.finding USING gin (words);
CREATE INDEX finding_received ON treasury_desk.finding (received_at);

CREATE FUNCTION treasury_desk.sign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.login := session_user;
  NEW.received_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER finding_is_signed BEFORE INSERT ON treasury_desk.finding
  FOR EACH ROW EXECUTE FUNCTION treasury_desk.sign_row();

-- The rights of a row: everybody of the desk reads, each adds in the name of its own login, nobody changes.
ALTER TABLE treasury_desk.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE treasury_desk.finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_is_read ON treasury_desk.audit FOR SELECT
  TO treasury_desk_workstation, treasury_desk_auditor USING (true);
CREATE POLICY audit_is_added_to ON treasury_desk.audit FOR INSERT
  TO treasury_desk_workstation WITH CHECK (login = session_user);
CREATE POLICY finding_is_read ON treasury_desk.finding FOR SELECT TO treasury_desk_workstation USING (true);
CREATE POLICY finding_is_added ON treasury_desk.finding FOR INSERT
  TO treasury_desk_workstation WITH CHECK (login = session_user);
GRANT SELECT ON treasury_desk.audit TO treasury_desk_workstation, treasury_desk_auditor;
GRANT INSERT (store, seq, before, line, hash, workstation) ON treasury_desk.audit TO treasury_desk_workstation;
GRANT SELECT ON treasury_desk.finding TO treasury_desk_workstation;
GRANT INSERT (store, hash, key, sealed, words) ON treasury_desk.finding TO treasury_desk_workstation;

-- Names of our own for addresses and ids, and notes on records: each change is a row, the latest of a thing counts. All of it is
-- encrypted with the desk's key; "thing" is a keyed digest of what is named or noted.
CREATE SEQUENCE treasury_desk.item_version;
CREATE TABLE treasury_desk.item (
  version bigint PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('label', 'note')),
  thing bigint NOT NULL,
  changed_at timestamptz NOT NULL,
  key text NOT NULL,
  sealed bytea NOT NULL,
  login text NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (kind, thing, changed_at, login)
);

-- One transaction at a time gets versions, so that whoever read up to one has all before it.
CREATE FUNCTION treasury_desk.take_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(x'544C6974656D'::bigint);
  NEW.version := nextval('treasury_desk.item_version');
  NEW.login := session_user;
  NEW.received_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER item_is_taken BEFORE INSERT ON treasury_desk.item
  FOR EACH ROW EXECUTE FUNCTION treasury_desk.take_item();
ALTER TABLE treasury_desk.item ENABLE ROW LEVEL SECURITY;
CREATE POLICY item_is_read ON treasury_desk.item FOR SELECT TO treasury_desk_workstation USING (true);
CREATE POLICY item_is_added ON treasury_desk.item FOR INSERT
  TO treasury_desk_workstation WITH CHECK (login = session_user);
GRANT SELECT ON treasury_desk.item TO treasury_desk_workstation;
GRANT INSERT (kind, thing, changed_at, key, sealed) ON treasury_desk.item TO treasury_desk_workstation;
