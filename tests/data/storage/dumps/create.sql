--
-- PostgreSQL database dump
--

\restrict yb5Qnq2bSVUebfxteza9CmwZHbzJqmQLnbVYKVXDz9skIsrG5iaRETqCzhYAR88

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: lyra-db; Type: DATABASE; Schema: -; Owner: postgres
--

CREATE DATABASE "lyra-db" WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = 'C.UTF-8';


ALTER DATABASE "lyra-db" OWNER TO postgres;

\unrestrict yb5Qnq2bSVUebfxteza9CmwZHbzJqmQLnbVYKVXDz9skIsrG5iaRETqCzhYAR88
\encoding SQL_ASCII
\connect -reuse-previous=on "dbname='lyra-db'"
\restrict yb5Qnq2bSVUebfxteza9CmwZHbzJqmQLnbVYKVXDz9skIsrG5iaRETqCzhYAR88

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id integer,
    note text
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, note) FROM stdin;
1	-- PostgreSQL database dump complete
\.


--
-- PostgreSQL database dump complete
--

\unrestrict yb5Qnq2bSVUebfxteza9CmwZHbzJqmQLnbVYKVXDz9skIsrG5iaRETqCzhYAR88

