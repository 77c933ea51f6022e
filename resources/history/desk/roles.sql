-- The roles of a desk, once for its database, by somebody who may create roles there. Can be run again.
--   psql -d treasury -f roles.sql
-- Then a login for whoever looks after the tables, and one for each workstation or user:
--   CREATE ROLE desk_admin LOGIN IN ROLE treasury_desk_owner;
--   CREATE ROLE pc17 LOGIN IN ROLE treasury_desk_workstation;
--   \password pc17
DO $$
BEGIN
  IF (SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()) <> 'UTF8' THEN
    RAISE EXCEPTION 'the database has to be made with ENCODING ''UTF8''';
  END IF;
  -- Has the tables, brings them up to date, and forgets findings. No workstation is a member.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'treasury_desk_owner') THEN
    CREATE ROLE treasury_desk_owner NOLOGIN;
  END IF;
  -- Adds to the audit and reads it; changes and deletes none of it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'treasury_desk_workstation') THEN
    CREATE ROLE treasury_desk_workstation NOLOGIN;
  END IF;
  -- Reads the audit, and nothing that is encrypted.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'treasury_desk_auditor') THEN
    CREATE ROLE treasury_desk_auditor NOLOGIN;
  END IF;
END $$;
CREATE SCHEMA IF NOT EXISTS treasury_desk AUTHORIZATION treasury_desk_owner;
REVOKE ALL ON SCHEMA treasury_desk FROM PUBLIC;
GRANT USAGE ON SCHEMA treasury_desk TO treasury_desk_workstation, treasury_desk_auditor;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
